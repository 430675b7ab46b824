@NullMarked
package org.cunbu.embedded.testing;

import org.jspecify.annotations.NullMarked;
