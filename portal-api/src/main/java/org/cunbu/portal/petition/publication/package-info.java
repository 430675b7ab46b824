/**
 * The public's version of a letter: derived, redacted, shown only with the writer's consent and a moderator's yes. Start
 * at {@link org.cunbu.portal.petition.publication.Publication} (what everybody reads) and {@link
 * org.cunbu.portal.petition.publication.Moderation} (what a moderator decides).
 */
@NullMarked
@ApplicationModule(
        id = "publication",
        allowedDependencies = {
            "calendar",
            "journal",
            "http",
            "privacy",
            "region",
            "organization",
            "identity",
            "intake",
            "routing",
            "casework"
        })
package org.cunbu.portal.petition.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
