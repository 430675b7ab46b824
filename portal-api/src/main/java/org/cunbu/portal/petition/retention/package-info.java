/**
 * What the portal keeps of people, and for how long: settings, erasure, everybody's own data for themselves. Start at
 * {@link org.cunbu.portal.petition.retention.Retention} (administrators) and {@link
 * org.cunbu.portal.petition.retention.OwnRecord} (petitioners).
 */
@NullMarked
@ApplicationModule(
        id = "retention",
        allowedDependencies = {
            "calendar",
            "journal",
            "http",
            "privacy",
            "attachments",
            "organization",
            "identity",
            "notifications",
            "intake",
            "casework"
        })
package org.cunbu.portal.petition.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
