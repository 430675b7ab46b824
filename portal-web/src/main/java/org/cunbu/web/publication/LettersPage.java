package org.cunbu.web.publication;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of published letters.
 *
 * @param further whether this is a later page of the list
 * @param next where the list goes on
 * @param months the months that can be chosen, newest first
 */
record LettersPage(
        LetterQuery query,
        List<LetterLine> letters,
        boolean further,
        @Nullable String next,
        List<Region> townships,
        List<YearMonth> months) {

    private static final int MONTHS = 24;

    static LettersPage of(
            LetterQuery query,
            Page<PublicLetter> page,
            boolean further,
            LetterLines lines,
            List<Region> townships,
            YearMonth now) {
        PageKey next = page.next();
        return new LettersPage(
                query,
                page.items().stream().map(lines::of).toList(),
                further,
                next == null ? null : next.token(),
                townships,
                IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList());
    }

    /** The feed of the same letters, as far as a feed can be narrowed. */
    public String feed() {
        var wanted = query.filter();
        var address = UriComponentsBuilder.fromPath("/letters/feed");
        if (wanted.township() != null) address.queryParam("township", query.township());
        if (wanted.unit() != null) address.queryParam("unit", query.unit());
        return address.encode().build().toUriString();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
