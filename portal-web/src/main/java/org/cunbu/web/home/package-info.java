/** The first page. */
@NullMarked
package org.cunbu.web.home;

import org.jspecify.annotations.NullMarked;
