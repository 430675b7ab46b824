package org.cunbu.portal.petition.casework;

import java.util.Map;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;

/**
 * How many letters a list holds.
 *
 * @param shown   with every filter
 * @param all     without kind, channel, stage and how near; what follows is of these
 * @param near    runs out by the end of the next working day
 * @param overdue ran out and still waits
 */
public record ListCounts(
        long shown,
        long all,
        long near,
        long overdue,
        Map<Stage, Long> stages,
        Map<Kind, Long> kinds,
        Map<Channel, Long> channels) {

    public ListCounts {
        stages = Map.copyOf(stages);
        kinds = Map.copyOf(kinds);
        channels = Map.copyOf(channels);
    }
}
