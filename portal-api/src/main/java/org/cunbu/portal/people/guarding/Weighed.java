package org.cunbu.portal.people.guarding;

import java.time.Instant;
import org.cunbu.portal.foundation.http.Block;

/**
 * What a block would mean, before it is made.
 *
 * @param letters how many letters it would have kept away
 * @param days    over how many days that could be counted: 30 for a phone, 1 for an address, whose code changes daily
 * @param until   when it would end
 */
public record Weighed(Block.Kind kind, String code, long letters, int days, Instant until) {}
