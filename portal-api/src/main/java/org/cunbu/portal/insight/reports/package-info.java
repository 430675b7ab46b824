/**
 * Month reports: the county's figures frozen at a cut-off by a person who answers for it, kept as they were, with later
 * corrections beside them, as spreadsheet, paper and open data. Start at {@link
 * org.cunbu.portal.insight.reports.Reports}.
 */
@NullMarked
@ApplicationModule(
        id = "reports",
        displayName = "Month reports",
        allowedDependencies = {"calendar", "journal", "http", "papers", "organization", "identity", "statistics"})
package org.cunbu.portal.insight.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
