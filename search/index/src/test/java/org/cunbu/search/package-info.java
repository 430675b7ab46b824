@NullMarked
package org.cunbu.search;

import org.jspecify.annotations.NullMarked;
