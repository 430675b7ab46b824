package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of what the county promises: for letters received from a day on, of a channel, a kind, a topic, or of all.
 *
 * @param edition raised with every line
 * @param topic   both levels of the taxonomy, 城乡建设/村镇建设, or the first alone
 * @param days    working days, of the petitioner's word days; none: what an earlier line promised is taken back
 * @param from    letters received before keep what was promised then
 * @param person  who entered it; none where it came with the program
 */
public record PromiseRule(
        long edition,
        UUID id,
        ClockKind clock,
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable String topic,
        @Nullable Integer days,
        LocalDate from,
        String reason,
        Instant entered,
        @Nullable UUID person) {

    /** Whether it is about such a letter. */
    boolean isAbout(Channel of, Kind sort, String about) {
        return (channel == null || channel == of) && (kind == null || kind == sort) && covers(about);
    }

    /** Whether another line says the same of the same letters. */
    boolean isOfTheSame(PromiseRule other) {
        return clock == other.clock
                && channel == other.channel
                && kind == other.kind
                && Objects.equals(topic, other.topic);
    }

    /** The closer it looks, the more it counts: topic before channel before kind. */
    int closeness() {
        int words = topic == null ? 0 : topic.contains("/") ? 2 : 1;
        return words * 4 + (channel == null ? 0 : 2) + (kind == null ? 0 : 1);
    }

    private boolean covers(String about) {
        return topic == null || about.equals(topic) || about.startsWith(topic + "/");
    }
}
