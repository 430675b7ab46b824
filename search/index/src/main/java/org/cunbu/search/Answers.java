package org.cunbu.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Elasticsearch's answer. */
final class Answers {
    private Answers() {}

    static Found read(SearchResponse<?> answer, Question question) {
        if (answer.timedOut()) {
            throw new SearchAway(SearchAway.Reason.TOO_SLOW, null);
        }
        var all = answer.hits().hits();
        var page = all.subList(0, Math.min(all.size(), question.size()));
        return new Found(
                page.stream().map(Answers::hit).toList(),
                Objects.requireNonNull(answer.hits().total()).value(),
                question.choices().stream()
                        .collect(Collectors.toMap(
                                Choice::field,
                                choice -> counts(answer.aggregations().get(choice.field())))),
                all.size() > page.size() ? place(page.getLast().sort()) : null);
    }

    private static Found.Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<?> hit) {
        return new Found.Hit(
                Objects.requireNonNull(hit.id()),
                Objects.requireNonNull(hit.version()),
                Objects.requireNonNullElse(hit.score(), 0.0),
                marks(hit.highlight()));
    }

    private static Map<String, List<Snippet>> marks(Map<String, List<String>> highlight) {
        Map<String, List<Snippet>> marks = new LinkedHashMap<>();
        highlight.forEach((field, pieces) ->
                marks.put(field, pieces.stream().map(Snippet::read).toList()));
        return marks;
    }

    private static List<Found.Count> counts(@Nullable Aggregate facet) {
        Aggregate values = Objects.requireNonNull(
                Objects.requireNonNull(facet).filter().aggregations().get(Questions.VALUES));
        return switch (values._kind()) {
            case DateHistogram ->
                values.dateHistogram().buckets().array().stream()
                        .map(month -> new Found.Count(Objects.requireNonNull(month.keyAsString()), month.docCount()))
                        .toList();
            case Lterms ->
                values.lterms().buckets().array().stream()
                        .map(number -> new Found.Count(Long.toString(number.key()), number.docCount()))
                        .toList();
            case Sterms ->
                values.sterms().buckets().array().stream()
                        .map(word -> new Found.Count(word.key().stringValue(), word.docCount()))
                        .toList();
            default -> List.of();
        };
    }

    private static Place place(List<FieldValue> sort) {
        return new Place(sort.stream().map(Answers::text).toList());
    }

    private static String text(FieldValue value) {
        return value._toJsonString();
    }
}
