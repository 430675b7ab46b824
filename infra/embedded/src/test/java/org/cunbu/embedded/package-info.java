@NullMarked
package org.cunbu.embedded;

import org.jspecify.annotations.NullMarked;
