/** One message to one contact, over the channel they chose. */
@NullMarked
@ApplicationModule(
        id = "notifications",
        allowedDependencies = {"calendar", "journal", "http", "privacy", "organization", "identity"})
package org.cunbu.portal.people.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
