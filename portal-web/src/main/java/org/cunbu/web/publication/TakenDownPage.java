package org.cunbu.web.publication;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.petition.publication.TakenDown;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were public and no longer are.
 *
 * @param further whether this is a later page of the list
 * @param next where the list goes on
 */
record TakenDownPage(
        List<Line> letters, boolean further, @Nullable String next) {

    /**
     * One of them; nothing of what it said.
     *
     * @param cause message key of why
     */
    record Line(
            String id, String place, String kind, String unit, Instant published, Instant takenDown, String cause) {}

    static TakenDownPage of(Page<TakenDown> page, boolean further, LetterLines lines) {
        var next = page.next();
        return new TakenDownPage(
                page.items().stream().map(letter -> line(letter, lines)).toList(),
                further,
                next == null ? null : next.token());
    }

    private static Line line(TakenDown letter, LetterLines lines) {
        var cause = letter.cause();
        return new Line(
                letter.id().value(),
                lines.place(letter.township()),
                letter.kind().name(),
                lines.unit(letter.unit()),
                letter.published(),
                letter.takenDown(),
                "publication.cause." + (cause == null ? "none" : cause.name()));
    }
}
