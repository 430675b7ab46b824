/** The table of messages. */
@NullMarked
package org.cunbu.portal.people.notifications.store;

import org.jspecify.annotations.NullMarked;
