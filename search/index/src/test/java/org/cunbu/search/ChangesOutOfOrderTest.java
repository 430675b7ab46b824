package org.cunbu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cunbu.search.SearchFixture.Asking.forWords;
import static org.cunbu.search.SearchFixture.aLetter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesOutOfOrderTest {
    private final SearchFixture search = SearchFixture.onElasticsearch();

    @AfterEach
    void tidy() {
        search.close();
    }

    @Test
    void never_bring_back_an_older_version() {
        search.holds(aLetter("a").version(7).titled("新的"));
        search.holds(aLetter("a").version(6).titled("旧的"));
        assertThat(search.find(forWords("新的")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.version()).isEqualTo(7));
        assertThat(search.ids(forWords("旧的"))).isEmpty();
    }

    @Test
    void do_no_harm_when_they_come_twice() {
        search.holds(aLetter("a").version(7).titled("一样"));
        search.holds(aLetter("a").version(7).titled("一样"));
        assertThat(search.ids(forWords("一样"))).containsExactly("a");
    }

    @Test
    void do_not_bring_back_what_was_removed() {
        search.holds(aLetter("a").version(1).titled("撤下"));
        search.index.remove("a", 3).block();
        search.holds(aLetter("a").version(2).titled("撤下"));
        assertThat(search.ids(forWords("撤下"))).isEmpty();
        assertThat(search.find(forWords("")).total()).isZero();
    }

    @Test
    void may_bring_it_back_when_they_are_newer_than_the_removal() {
        search.index.remove("a", 3).block();
        search.holds(aLetter("a").version(4).titled("又登了"));
        assertThat(search.ids(forWords("又登了"))).containsExactly("a");
    }

    @Test
    void that_do_not_fit_the_fields_are_refused_without_a_word_of_the_text() {
        var odd = aLetter("a").with("secret", "张三").document();
        assertThatThrownBy(() -> search.index.put(odd).block())
                .isInstanceOf(SearchRefused.class)
                .hasMessageContaining("a: 400")
                .hasMessageNotContaining("张三");
    }
}
