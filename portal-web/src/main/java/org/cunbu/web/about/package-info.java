/** What the portal says about itself: accessibility, privacy, all its pages. */
@NullMarked
package org.cunbu.web.about;

import org.jspecify.annotations.NullMarked;
