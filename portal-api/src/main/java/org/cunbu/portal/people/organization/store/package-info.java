/** The tables of units and posts, and the file the units are first filled from. */
@NullMarked
package org.cunbu.portal.people.organization.store;

import org.jspecify.annotations.NullMarked;
