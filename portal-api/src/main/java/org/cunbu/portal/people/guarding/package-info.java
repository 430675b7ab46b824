/**
 * Who guards the doors, and how: limits, blocks and alarms on unusual rises, kept by administrators, every change an act.
 * Start at {@link org.cunbu.portal.people.guarding.Guarding}.
 */
@NullMarked
@ApplicationModule(
        id = "guarding",
        allowedDependencies = {"notifications", "identity", "organization", "privacy", "calendar", "journal", "http"})
package org.cunbu.portal.people.guarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
