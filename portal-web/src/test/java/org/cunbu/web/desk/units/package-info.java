@NullMarked
package org.cunbu.web.desk.units;

import org.jspecify.annotations.NullMarked;
