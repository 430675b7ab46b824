package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.people.organization.UnitId;

/**
 * 处理意见书: the answer to a claim as a signed paper.
 *
 * @param number of the paper
 * @param unit   that signed it; a township is the lowest that can
 * @param until  the last day on which its review may be asked for
 * @param organ  that would review it
 */
public record Opinion(String number, UnitId unit, Pen signer, Instant delivered, LocalDate until, Organ organ) {}
