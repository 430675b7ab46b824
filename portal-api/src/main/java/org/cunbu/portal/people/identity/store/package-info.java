/** The tables of people, of sessions and of links for the first administrator. */
@NullMarked
package org.cunbu.portal.people.identity.store;

import org.jspecify.annotations.NullMarked;
