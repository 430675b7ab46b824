/** Thousands of live pages that wait for something to happen, and what they cost. */
@NullMarked
package org.cunbu.bench.live;

import org.jspecify.annotations.NullMarked;
