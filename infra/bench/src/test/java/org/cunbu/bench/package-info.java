@NullMarked
package org.cunbu.bench;

import org.jspecify.annotations.NullMarked;
