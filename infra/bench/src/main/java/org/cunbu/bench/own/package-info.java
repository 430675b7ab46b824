/** A portal of the bench's own: a program started, watched and ended with the bench. */
@NullMarked
package org.cunbu.bench.own;

import org.jspecify.annotations.NullMarked;
