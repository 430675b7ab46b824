/** Takes a letter in: checks it, stores it, gives the receipt. Start at {@link Intake}. */
@NullMarked
@ApplicationModule(
        id = "intake",
        allowedDependencies = {
            "calendar",
            "journal",
            "http",
            "papers",
            "privacy",
            "deadlines",
            "transparency",
            "region",
            "organization",
            "identity",
            "notifications"
        })
package org.cunbu.portal.petition.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
