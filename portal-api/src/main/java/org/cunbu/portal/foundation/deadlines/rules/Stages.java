package org.cunbu.portal.foundation.deadlines.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Stage;

/** When a clock speaks: at 60 % and 85 % of its time, at 9:00 of the last day, at its end. */
public final class Stages {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Stages() {}

    /** A stage and its instant. */
    public record Moment(Stage stage, Instant at) {}

    /** Everything this clock will say, in order; what the petitioner may do is not pressed upon anybody. */
    public static List<Moment> of(ClockKind kind, Instant started, Reckoning reckoning) {
        Moment end = new Moment(Stage.MISSED, reckoning.due());
        if (kind.isPetitioners()) return List.of(end);
        Instant lastMorning = reckoning
                .counted()
                .getLast()
                .atTime(MORNING)
                .atZone(Shanghai.ZONE)
                .toInstant();
        Stream<Moment> near = Stream.of(
                new Moment(Stage.P60, share(started, reckoning.due(), 60)),
                new Moment(Stage.P85, share(started, reckoning.due(), 85)),
                new Moment(Stage.LAST_DAY, lastMorning));
        return Stream.concat(near.filter(moment -> moment.at().isAfter(started)), Stream.of(end))
                .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::stage))
                .toList();
    }

    /** What a clock that was moved still says: nothing twice, and at once what by the new day should have been said. */
    public static List<Moment> afterMove(List<Moment> all, Instant moved, Set<Stage> said) {
        return all.stream()
                .filter(moment -> !said.contains(moment.stage()))
                .map(moment -> moment.at().isBefore(moved) ? new Moment(moment.stage(), moved) : moment)
                .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::stage))
                .toList();
    }

    /** What it says from one instant (not included) to another (included). */
    public static List<Moment> between(List<Moment> all, Instant after, Instant until) {
        return all.stream()
                .filter(moment -> moment.at().isAfter(after) && !moment.at().isAfter(until))
                .toList();
    }

    /** What it says next after an instant. */
    public static Optional<Moment> next(List<Moment> all, Instant after) {
        return all.stream().filter(moment -> moment.at().isAfter(after)).findFirst();
    }

    private static Instant share(Instant from, Instant until, int percent) {
        return from.plus(Duration.between(from, until).multipliedBy(percent).dividedBy(100))
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
