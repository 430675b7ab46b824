/**
 * One message to one contact over the channel they chose, today e-mail. Rooms ask for it by appending {@link
 * org.cunbu.portal.people.notifications.MessageWanted} in their own act.
 */
@NullMarked
@ApplicationModule(
        id = "notifications",
        allowedDependencies = {"identity", "organization", "privacy", "calendar", "journal", "http", "watch"})
package org.cunbu.portal.people.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
