package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer as it was delivered: who wrote it, who read it before it left.
 *
 * @param approver nobody where it was answered on the spot
 */
public record Answer(String text, Pen drafter, Optional<Pen> approver, Instant delivered) {}
