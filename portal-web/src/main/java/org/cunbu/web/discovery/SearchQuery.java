package org.cunbu.web.discovery;

import static java.util.Objects.requireNonNullElse;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.discovery.SearchRequest;
import org.cunbu.portal.insight.discovery.Sorting;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/** What is looked for, as an address has it; what cannot be read narrows nothing. */
record SearchQuery(String q, String township, String kind, String month, String page) {

    SearchQuery(
            @Nullable String q,
            @Nullable String township,
            @Nullable String kind,
            @Nullable String month,
            @Nullable String page) {
        this.q = requireNonNullElse(q, "");
        this.township = requireNonNullElse(township, "");
        this.kind = requireNonNullElse(kind, "");
        this.month = requireNonNullElse(month, "");
        this.page = requireNonNullElse(page, "");
    }

    /** Nobody has asked anything yet. */
    boolean isEmpty() {
        return q.isBlank() && township.isEmpty() && kind.isEmpty() && month.isEmpty();
    }

    SearchRequest request() {
        return new SearchRequest(
                q,
                township.matches("\\d{9}") ? Set.of(township) : Set.of(),
                Set.of(),
                kinds(),
                Set.of(),
                months(),
                q.isBlank() ? Sorting.NEWEST : Sorting.BEST,
                page.isEmpty() ? null : new PageKey(page));
    }

    private Set<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .map(Set::of)
                .orElseGet(Set::of);
    }

    private Set<YearMonth> months() {
        try {
            return month.isEmpty() ? Set.of() : Set.of(YearMonth.parse(month));
        } catch (DateTimeParseException unreadable) {
            return Set.of();
        }
    }
}
