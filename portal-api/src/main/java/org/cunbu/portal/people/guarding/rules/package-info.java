/** What is unusual, as plain functions. */
@NullMarked
package org.cunbu.portal.people.guarding.rules;

import org.jspecify.annotations.NullMarked;
