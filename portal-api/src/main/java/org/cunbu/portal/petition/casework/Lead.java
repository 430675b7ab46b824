package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.cunbu.portal.people.organization.UnitId;

/** 主办: the unit that must answer, since when and in which form it got the letter. */
public record Lead(UnitId unit, Mode mode, Instant since) {}
