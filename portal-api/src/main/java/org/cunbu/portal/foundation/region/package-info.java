/** The five levels of place: county, township, village, group, household. Start at {@link Regions}. */
@NullMarked
@ApplicationModule(
        id = "region",
        allowedDependencies = {"calendar", "journal", "http", "papers"})
package org.cunbu.portal.foundation.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
