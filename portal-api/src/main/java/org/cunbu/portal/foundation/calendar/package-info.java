/**
 * Working days as the State Council's notices set them, and the one clock. Everybody may ask; start at {@link
 * org.cunbu.portal.foundation.calendar.Calendar} and {@link org.cunbu.portal.foundation.calendar.PortalClock}.
 */
@NullMarked
@ApplicationModule(
        id = "calendar",
        allowedDependencies = {})
package org.cunbu.portal.foundation.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
