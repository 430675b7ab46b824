/** Limits, blocks and alarms in administrators' hands. */
@org.jspecify.annotations.NullMarked
package org.cunbu.portal.people.guarding;
