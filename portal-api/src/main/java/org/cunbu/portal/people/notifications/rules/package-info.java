/** What a message says, and when one that could not be delivered is tried again. */
@NullMarked
package org.cunbu.portal.people.notifications.rules;

import org.jspecify.annotations.NullMarked;
