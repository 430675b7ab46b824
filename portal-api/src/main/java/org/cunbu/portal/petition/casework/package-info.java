/**
 * Answers letters: rounds and their states, who may do what, the petitioner's view and the officials' queue. Start at
 * {@link Casework}.
 */
@NullMarked
@ApplicationModule(
        id = "casework",
        allowedDependencies = {
            "calendar",
            "journal",
            "http",
            "papers",
            "watch",
            "privacy",
            "attachments",
            "deadlines",
            "transparency",
            "region",
            "organization",
            "identity",
            "notifications",
            "intake",
            "routing",
            "papers",
            "transparency"
        })
package org.cunbu.portal.petition.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
