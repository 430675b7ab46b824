/** What units and posts must keep to, as plain functions. */
@NullMarked
package org.cunbu.portal.people.organization.rules;

import org.jspecify.annotations.NullMarked;
