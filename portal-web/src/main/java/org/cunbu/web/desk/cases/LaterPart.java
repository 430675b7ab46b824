package org.cunbu.web.desk.cases;

import java.util.List;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Chapter;
import org.cunbu.portal.petition.casework.Opinion;
import org.cunbu.portal.petition.casework.Order;
import org.cunbu.portal.petition.casework.Review;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.Moments;
import org.cunbu.web.desk.StageWord;
import org.jspecify.annotations.Nullable;

/**
 * What comes after the answer, and what presses, as the page prints it.
 *
 * @param withdrawal the day after which the letter is taken back, where its writer wants that
 */
public record LaterPart(
        @Nullable String withdrawal, List<Part> chapters, List<Ordered> orders, List<Reminded> reminders) {

    /**
     * One round.
     *
     * @param kind message key
     * @param verdict message key
     * @param outcome message key of what the organ decided
     */
    public record Part(
            String kind,
            String opened,
            @Nullable String closed,
            String unit,
            StageWord stage,
            @Nullable String verdict,
            @Nullable String answer,
            @Nullable Paper opinion,
            @Nullable String organ,
            @Nullable String outcome,
            @Nullable String found,
            @Nullable Paper document) {}

    /** A paper: its number, its day, and where it can be taken next. */
    public record Paper(String number, String day, @Nullable String next) {}

    /** An order; {@code state} is a message key. */
    public record Ordered(
            String state,
            String unit,
            String since,
            @Nullable String demand,
            @Nullable String until,
            @Nullable String by,
            @Nullable String report,
            @Nullable String reporter) {}

    /** A reminder. */
    public record Reminded(String at, String by, String words) {}

    static LaterPart of(CaseView view, java.util.function.Function<Order, String> unit) {
        var later = view.later();
        var withdrawal = later.withdrawal();
        return new LaterPart(
                withdrawal == null ? null : Due.dayInWords(withdrawal),
                later.chapters().stream().map(LaterPart::part).toList(),
                later.orders().stream()
                        .map(order -> ordered(order, unit.apply(order)))
                        .toList(),
                later.reminders().stream()
                        .map(one -> new Reminded(Moments.at(one.at()), one.by(), one.words()))
                        .toList());
    }

    private static Part part(Chapter chapter) {
        var closed = chapter.closed();
        var verdict = chapter.verdict();
        var opinion = chapter.opinion();
        var review = chapter.review();
        var result = review == null ? null : review.result().orElse(null);
        boolean plain = review == null;
        return new Part(
                "supervision.round." + chapter.kind().name(),
                Moments.at(chapter.opened()),
                closed == null ? null : Moments.at(closed),
                chapter.unit(),
                StageWord.of(chapter.stage()),
                plain && verdict != null ? "desk.verdict." + verdict.name() : null,
                chapter.answer(),
                opinion == null ? null : paper(opinion),
                review == null ? null : review.organ().name(),
                result == null
                        ? null
                        : "supervision.outcome." + result.outcome().name(),
                result == null ? null : result.text(),
                result == null ? null : paper(result));
    }

    private static Paper paper(Opinion opinion) {
        return new Paper(
                opinion.number(),
                Moments.at(opinion.delivered()),
                opinion.organ().name());
    }

    private static Paper paper(Review.Result result) {
        return new Paper(
                result.document(),
                result.dated().toString(),
                result.next().map(next -> next.organ().name()).orElse(null));
    }

    private static Ordered ordered(Order order, String unit) {
        var signed = order.signed().orElse(null);
        var report = order.report().orElse(null);
        return new Ordered(
                "supervision.state." + order.state().name(),
                unit,
                Moments.at(order.since()),
                signed == null ? null : signed.demand(),
                signed == null ? null : Due.dayInWords(signed.until()),
                signed == null ? null : signed.by().name(),
                report == null ? null : report.text(),
                report == null ? null : report.by().name());
    }
}
