@NullMarked
package org.cunbu.analysis;

import org.jspecify.annotations.NullMarked;
