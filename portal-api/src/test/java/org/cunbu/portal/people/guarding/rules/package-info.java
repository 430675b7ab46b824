/** What is unusual. */
@org.jspecify.annotations.NullMarked
package org.cunbu.portal.people.guarding.rules;
