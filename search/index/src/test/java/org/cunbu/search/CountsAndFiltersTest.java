package org.cunbu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.search.SearchFixture.Asking.forWords;
import static org.cunbu.search.SearchFixture.aLetter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cunbu.search.Found.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CountsAndFiltersTest {
    private static final SearchFixture SEARCH = SearchFixture.onElasticsearch();

    @BeforeAll
    static void five_letters() {
        SEARCH.holds(
                letter("a", "gaosha", "HELP", "430525006001", "2026-10-31T15:59:59Z"),
                letter("b", "gaosha", "HELP", "430525006002", "2026-10-31T16:00:00Z"),
                letter("c", "gaosha", "PRAISE", "430525006002", "2026-11-03T00:00:00Z"),
                letter("d", "huangqiao", "HELP", "430525009001", "2026-11-04T00:00:00Z"),
                letter("e", "shanmen", "INQUIRY", "430525010001", "2026-11-05T00:00:00Z"));
    }

    @AfterAll
    static void tidy() {
        SEARCH.close();
    }

    @Test
    void say_how_many_letters_have_which_value() {
        var found = SEARCH.find(forWords("路灯").choosing("township").choosing("kind"));
        assertThat(found.countsOf("township"))
                .containsExactlyInAnyOrder(new Count("gaosha", 3), new Count("huangqiao", 1), new Count("shanmen", 1));
        assertThat(found.countsOf("kind")).contains(new Count("HELP", 3));
    }

    @Test
    void narrow_the_hits_and_the_other_counts_but_not_their_own() {
        var found = SEARCH.find(forWords("路灯").choosing("township", "gaosha").choosing("kind"));
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.countsOf("township")).hasSize(3);
        assertThat(found.countsOf("kind")).containsExactlyInAnyOrder(new Count("HELP", 2), new Count("PRAISE", 1));
    }

    @Test
    void count_months_as_they_are_in_shanghai() {
        var found = SEARCH.find(forWords("路灯").choosing("received", "2026-10"));
        assertThat(found.countsOf("received")).containsExactly(new Count("2026-11", 4), new Count("2026-10", 1));
        assertThat(found.hits()).extracting(Found.Hit::id).containsExactly("a");
    }

    @Test
    void find_everything_in_a_place_by_how_its_code_begins() {
        assertThat(SEARCH.ids(forWords("").within(new Filter.BeginsWith("place", "430525006"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void combine() {
        var mine = new Filter.AnyOf(List.of(Filter.is("township", "shanmen"), Filter.is("kind", "PRAISE")));
        assertThat(SEARCH.ids(forWords("").within(mine))).containsExactlyInAnyOrder("c", "e");
        assertThat(SEARCH.ids(forWords("").within(new Filter.Not(mine)))).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(SEARCH.ids(forWords("").within(new Filter.AllOf(List.of(mine, Filter.is("kind", "PRAISE"))))))
                .containsExactly("c");
    }

    @Test
    void let_nothing_pass_where_nothing_is_allowed() {
        assertThat(SEARCH.ids(forWords("").within(new Filter.AnyOf(List.of())))).isEmpty();
        assertThat(SEARCH.ids(forWords("").within(new Filter.OneOf("township", Set.of()))))
                .isEmpty();
    }

    @Test
    void begin_with_the_first_instant_and_end_before_the_last() {
        var october = new Filter.Between(
                "received", Instant.parse("2026-10-31T15:59:59Z"), Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(SEARCH.ids(forWords("").within(october))).containsExactly("a");
    }

    @Test
    void lead_through_all_pages_once_in_either_order() {
        assertThat(pages(forWords("路灯").pagesOf(2))).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(pages(forWords("路灯").newestFirst().pagesOf(2))).containsExactly("e", "d", "c", "b", "a");
    }

    private static List<String> pages(SearchFixture.Asking asking) {
        List<String> ids = new ArrayList<>();
        @Nullable Place after = null;
        do {
            Found page = SEARCH.find(asking.after(after));
            page.hits().forEach(hit -> ids.add(hit.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    private static SearchFixture.Letter letter(String id, String township, String kind, String place, String received) {
        return aLetter(id)
                .titled("路灯坏了")
                .from(township)
                .with("kind", kind)
                .with("place", place)
                .received(received);
    }
}
