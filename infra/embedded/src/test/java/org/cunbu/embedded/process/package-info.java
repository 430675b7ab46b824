@NullMarked
package org.cunbu.embedded.process;

import org.jspecify.annotations.NullMarked;
