package org.cunbu.portal.petition.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.deadlines.ClockKind;

/**
 * Everything that was ever promised, and which of it holds for a letter: what was in force on the day of its receipt, and
 * of that the line that looks closest. Plain, without a database.
 */
public record PromiseBook(Promises settings, List<PromiseRule> rules) {

    public PromiseBook {
        rules = List.copyOf(rules);
    }

    /**
     * What holds for a letter.
     *
     * @param topic both levels of the taxonomy; empty where it is not known
     */
    public Promises of(Channel channel, Kind kind, String topic, LocalDate received) {
        var lines = inForce(received).stream()
                .filter(rule -> rule.isAbout(channel, kind, topic))
                .sorted(Comparator.comparingInt(PromiseRule::closeness).reversed())
                .toList();
        int conclusion = days(lines, ClockKind.CONCLUSION).orElse(settings.conclusion(kind));
        return new Promises(
                days(lines, ClockKind.DISPATCH).orElse(settings.dispatch()),
                days(lines, ClockKind.FIRST_RESPONSE).orElse(settings.firstResponse()),
                conclusion,
                conclusion,
                conclusion,
                days(lines, ClockKind.PETITIONERS_WORD).orElse(settings.word()));
    }

    /** The lines that hold on a day: of those about the same letters the one that began last, unless it takes back. */
    public List<PromiseRule> inForce(LocalDate day) {
        var latest = new ArrayList<PromiseRule>();
        rules.stream()
                .filter(rule -> !rule.from().isAfter(day))
                .sorted(Comparator.comparing(PromiseRule::from)
                        .thenComparing(PromiseRule::edition)
                        .reversed())
                .filter(rule -> latest.stream().noneMatch(rule::isOfTheSame))
                .forEach(latest::add);
        return latest.stream().filter(rule -> rule.days() != null).toList();
    }

    private static Optional<Integer> days(List<PromiseRule> lines, ClockKind clock) {
        return lines.stream()
                .filter(rule -> rule.clock() == clock)
                .findFirst()
                .flatMap(rule -> Optional.ofNullable(rule.days()));
    }
}
