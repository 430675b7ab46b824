package org.cunbu.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.search.SearchFixture.Asking.forWords;
import static org.cunbu.search.SearchFixture.aLetter;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class NewIndexTest {
    private final SearchFixture search = SearchFixture.onElasticsearch();

    @AfterEach
    void tidy() {
        search.close();
    }

    @Test
    void is_filled_from_the_truth_before_anything_is_found_in_it() {
        search.truth.add(aLetter("a").titled("路灯").document());
        search.truth.add(new Change.Removal("b", 4));
        assertThat(search.ids(forWords("路灯"))).containsExactly("a");
    }

    @Test
    void makes_itself_again_when_elasticsearch_has_lost_it() {
        search.truth.add(aLetter("a").titled("路灯").document());
        assertThat(search.ids(forWords("路灯"))).containsExactly("a");
        new IndexLife(search.elasticsearch, SearchFixture.LETTERS).drop().block();

        StepVerifier.create(search.index.find(forWords("路灯").question()))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                SearchAway.class,
                                away -> assertThat(away.reason()).isEqualTo(SearchAway.Reason.BEING_FILLED)));
        assertThat(search.ids(forWords("路灯"))).containsExactly("a");
    }

    @Test
    void makes_itself_again_when_it_is_written_to() {
        search.holds(aLetter("a").titled("路灯"));
        new IndexLife(search.elasticsearch, SearchFixture.LETTERS).drop().block();
        search.holds(aLetter("b").titled("路灯"));
        assertThat(search.ids(forWords("路灯"))).containsExactly("b");
    }

    @Test
    void of_a_later_generation_takes_the_place_of_the_older_one_when_it_is_complete() {
        search.holds(aLetter("old").titled("路灯"));
        var next = new IndexDefinition("letters", 2, SearchFixture.LETTERS.fields());
        var later = new SearchIndex(
                search.elasticsearch,
                next,
                () -> Flux.just(aLetter("new").titled("路灯").document()));
        later.put(List.of(aLetter("live").titled("路灯").document())).block();
        assertThat(search.ids(forWords("路灯"))).containsExactly("old");

        later.prepare().block();
        assertThat(search.ids(forWords("路灯"))).containsExactlyInAnyOrder("new", "live");
    }

    @Test
    void that_takes_long_to_fill_says_so_and_goes_on_without_its_askers() {
        var slow = new SearchIndex(
                search.elasticsearch,
                SearchFixture.LETTERS,
                () -> Mono.delay(Duration.ofMillis(2_500))
                        .thenMany(Flux.just(aLetter("a").titled("路灯").document())));
        StepVerifier.create(slow.find(forWords("路灯").question()))
                .verifyErrorMatches(
                        error -> error instanceof SearchAway away && away.reason() == SearchAway.Reason.BEING_FILLED);
        slow.prepare().block();
        StepVerifier.create(slow.find(forWords("路灯").question()).map(Found::total))
                .expectNext(1L)
                .verifyComplete();
    }

    @Test
    void takes_all_of_the_truth_again_without_harm() {
        search.holds(aLetter("a").version(9).titled("新的"));
        search.truth.add(aLetter("a").version(8).titled("旧的").document());
        search.truth.add(aLetter("b").version(1).titled("新的").document());
        assertThat(search.index.feedAll().block()).isEqualTo(2);
        assertThat(search.ids(forWords("新的"))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void built_beside_the_old_one_takes_its_place_and_is_written_to_from_then_on() {
        search.holds(aLetter("stale").titled("路灯"));
        search.truth.add(aLetter("a").titled("路灯").document());
        assertThat(search.index.rebuild(soFar -> {}).block()).isEqualTo(1);
        assertThat(search.ids(forWords("路灯"))).containsExactly("a");

        search.holds(aLetter("b").titled("路灯"));
        assertThat(search.ids(forWords("路灯"))).containsExactlyInAnyOrder("a", "b");
        assertThat(search.index.rebuild(soFar -> {}).block()).isEqualTo(1);
        assertThat(search.ids(forWords("路灯"))).containsExactly("a");
    }

    @Test
    void built_beside_is_found_by_a_program_that_starts_later() {
        search.truth.add(aLetter("a").titled("路灯").document());
        search.index.rebuild(soFar -> {}).block();
        var later = new SearchIndex(search.elasticsearch, SearchFixture.LETTERS, Flux::empty);
        later.put(aLetter("b").titled("路灯").document()).block();
        later.refresh().block();
        assertThat(search.ids(forWords("路灯"))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void is_the_same_as_the_truth_or_says_where_it_differs() {
        search.holds(
                aLetter("right").version(2).titled("路灯"),
                aLetter("old").version(3).titled("路灯"),
                aLetter("other").version(1).titled("路灯"),
                aLetter("surplus").titled("路灯"));
        search.truth.add(aLetter("right").version(2).titled("路灯").document());
        search.truth.add(aLetter("old").version(4).titled("路灯").document());
        search.truth.add(aLetter("other").version(1).titled("水渠").document());
        search.truth.add(aLetter("missing").version(1).titled("路灯").document());
        search.truth.add(new Change.Removal("gone", 7));

        Comparison found = requireNonNull(search.index.compare(soFar -> {}).block());
        assertThat(found.things()).isEqualTo(5);
        assertThat(found.differing().stream().map(Change::id))
                .containsExactlyInAnyOrder("old", "other", "missing", "gone");
        assertThat(found.surplus()).containsExactly("surplus");

        search.index.rebuild(soFar -> {}).block();
        StepVerifier.create(search.index.compare(soFar -> {}))
                .assertNext(afterwards -> assertThat(afterwards.isSame()).isTrue())
                .verifyComplete();
    }

    @Test
    void of_a_prefix_knows_nothing_of_another() {
        search.holds(aLetter("a").titled("路灯"));
        try (var other = SearchFixture.onElasticsearch()) {
            assertThat(other.ids(forWords("路灯"))).isEmpty();
        }
    }
}
