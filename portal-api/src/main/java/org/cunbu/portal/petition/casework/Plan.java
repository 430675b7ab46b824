package org.cunbu.portal.petition.casework;

import java.time.LocalDate;

/**
 * 挂账: what cannot be done now and why, who does it, and when the petitioner hears of it next.
 *
 * @param missing what is missing: money, land, an approval
 * @param who     which office and post sees to it
 * @param next    the day by which it is looked at again
 */
public record Plan(String missing, String who, LocalDate next) {}
