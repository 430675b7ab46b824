@NullMarked
package org.cunbu.standalone;

import org.jspecify.annotations.NullMarked;
