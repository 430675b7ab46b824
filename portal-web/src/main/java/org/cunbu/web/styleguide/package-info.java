/** Every token and component on one page. */
@NullMarked
package org.cunbu.web.styleguide;

import org.jspecify.annotations.NullMarked;
