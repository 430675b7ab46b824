/** Rises that were noticed, and who wants to hear of them. */
@NullMarked
package org.cunbu.portal.people.guarding.store;

import org.jspecify.annotations.NullMarked;
