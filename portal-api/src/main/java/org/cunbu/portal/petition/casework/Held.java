package org.cunbu.portal.petition.casework;

import org.cunbu.portal.people.organization.UnitId;

/**
 * How many days of a letter belong to a unit: 在我处 3 天 / 共 15 天.
 *
 * @param days those that the unit had the letter when they began
 */
public record Held(UnitId unit, String name, int days) {}
