/**
 * What the journal adds up to: rates by county, township and unit, folded by a reader, as of any instant, each figure
 * open to the lines it counts. Start at {@link org.cunbu.portal.insight.statistics.Statistics}.
 */
@NullMarked
@ApplicationModule(
        id = "statistics",
        displayName = "Statistics",
        allowedDependencies = {
            "calendar",
            "journal",
            "http",
            "deadlines",
            "region",
            "organization",
            "identity",
            "intake",
            "routing",
            "casework"
        })
package org.cunbu.portal.insight.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
