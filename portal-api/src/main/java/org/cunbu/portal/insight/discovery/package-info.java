/**
 * Finds letters by what they say. Feeds an index of the public's versions and one for officials from the journal, and
 * answers the search box from them; what is shown comes from PostgreSQL, asked again for each hit. Start at {@link
 * org.cunbu.portal.insight.discovery.Discovery}.
 */
@NullMarked
@ApplicationModule(
        id = "discovery",
        allowedDependencies = {
            "calendar",
            "journal",
            "http",
            "watch",
            "region",
            "organization",
            "identity",
            "intake",
            "routing",
            "casework",
            "publication"
        })
package org.cunbu.portal.insight.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
