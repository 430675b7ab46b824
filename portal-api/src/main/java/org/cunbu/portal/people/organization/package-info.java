/** Units, posts, and who stands above whom. Start at {@link Organization}. */
@NullMarked
@ApplicationModule(
        id = "organization",
        allowedDependencies = {"region", "calendar", "journal", "http", "papers"})
package org.cunbu.portal.people.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
