/** Says which office must answer a letter, and why. Start at {@link Routing}. */
@NullMarked
@ApplicationModule(
        id = "routing",
        allowedDependencies = {"calendar", "journal", "http", "region", "organization", "intake"})
package org.cunbu.portal.petition.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
