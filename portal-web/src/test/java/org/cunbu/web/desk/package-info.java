@NullMarked
package org.cunbu.web.desk;

import org.jspecify.annotations.NullMarked;
