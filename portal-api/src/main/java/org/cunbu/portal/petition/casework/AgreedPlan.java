package org.cunbu.portal.petition.casework;

import java.time.Instant;

/** A plan that was written, signed by the head of the unit and agreed by the superior. */
public record AgreedPlan(Plan plan, Pen drafter, Pen signer, Pen agreed, Instant at) {}
