package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.cunbu.portal.people.organization.UnitId;

/**
 * 退回: a unit says that the letter is not its to answer. It answers for it all the same until that is decided.
 *
 * @param by      who asked for it
 * @param decides the unit that decides: who sent the letter; of a second return its superior
 * @param nth     the first or the second time in this round
 */
public record Return(String reason, Pen by, Instant at, UnitId decides, int nth) {}
