package org.cunbu.portal.insight.discovery.index;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.insight.discovery.SearchRequest;
import org.cunbu.portal.insight.discovery.Sorting;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.ReadScope;
import org.cunbu.portal.petition.publication.LetterFilter;
import org.cunbu.search.Choice;
import org.cunbu.search.Filter;
import org.cunbu.search.Order;
import org.cunbu.search.Place;
import org.cunbu.search.Question;
import org.cunbu.search.Words;
import org.jspecify.annotations.Nullable;

/** Turns a search request into a question to an index. Nothing of the request reaches Elasticsearch in another way. */
public final class Asking {
    private static final int PAGE = 20;

    private Asking() {}

    /** Among everything that is published. */
    public static Question everybody(SearchRequest request) {
        return question(request, List.of());
    }

    /** Among what this official may read. */
    public static Question official(SearchRequest request, ReadScope scope) {
        return question(request, List.of(readable(scope)));
    }

    /** What the plain list in PostgreSQL can keep of a request: the filters with one choice, without the words. */
    public static LetterFilter plainly(SearchRequest request) {
        return new LetterFilter(
                only(request.townships().stream().map(RegionCode::new).toList()),
                null,
                only(request.channels()),
                only(request.kinds()),
                only(request.months()));
    }

    private static <T> @Nullable T only(Collection<T> chosen) {
        return chosen.size() == 1 ? chosen.iterator().next() : null;
    }

    private static Question question(SearchRequest request, List<Filter> within) {
        Words words = Words.of(request.words());
        boolean best = request.sorting() == Sorting.BEST && !words.isEmpty();
        return new Question(
                words,
                within,
                List.of(
                        new Choice(LetterFields.TOWNSHIP, request.townships()),
                        new Choice(LetterFields.CHANNEL, names(request.channels())),
                        new Choice(LetterFields.KIND, names(request.kinds())),
                        new Choice(LetterFields.TOPIC, request.topics()),
                        new Choice(
                                LetterFields.RECEIVED,
                                request.months().stream()
                                        .map(YearMonth::toString)
                                        .collect(Collectors.toSet()))),
                best ? new Order.BestFirst(LetterFields.RECEIVED) : new Order.NewestFirst(LetterFields.RECEIVED),
                place(request.page(), best),
                PAGE);
    }

    private static Filter readable(ReadScope scope) {
        List<Filter> any = new ArrayList<>();
        if (scope.all()) {
            any.add(new Filter.AllOf(List.of()));
        }
        Set<String> units = scope.units().stream().map(UnitId::value).collect(Collectors.toSet());
        any.add(Filter.oneOf(LetterFields.HOLDER, units));
        any.add(Filter.oneOf(LetterFields.LEAD, units));
        if (scope.publishable()) {
            any.add(Filter.is(LetterFields.PUBLISHABLE, "true"));
        }
        return new Filter.AnyOf(any);
    }

    /** A key of another list, or one that somebody made up, is refused as such. */
    private static @Nullable Place place(@Nullable PageKey page, boolean best) {
        if (page == null) {
            return null;
        }
        List<String> parts = page.parts(best ? 3 : 2);
        boolean numbers = parts.subList(0, parts.size() - 1).stream().allMatch(part -> part.matches("-?[0-9.E]{1,24}"));
        if (!numbers) {
            throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
        }
        return new Place(parts);
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
