@NullMarked
package org.cunbu.web.desk.cases;

import org.jspecify.annotations.NullMarked;
