package org.cunbu.portal.insight.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.insight.discovery.DiscoveryFixture.now;
import static org.cunbu.portal.insight.discovery.DiscoveryFixture.patiently;

import java.net.URI;
import java.time.YearMonth;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.petition.publication.Publication;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.search.Elasticsearch;
import org.cunbu.search.SearchSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PortalTest
@Import(DiscoveryFixture.class)
class PublishedLetterSearchTest {
    private static final String GAOSHA = "430525103";

    @Autowired
    Discovery discovery;

    @Autowired
    DiscoveryFixture letters;

    @Autowired
    Publication publication;

    @Autowired
    Casework casework;

    @Autowired
    Intake intake;

    @Autowired
    Truth truth;

    @Autowired
    Indices indices;

    @Autowired
    PortalClock clock;

    private String word = "";

    @BeforeEach
    void a_word_that_no_other_test_uses() {
        word = "桥" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void finds_it_by_its_words_and_marks_them() {
        var letter = published("村口的路灯坏了 " + word, "晚上看不见路，" + word + "路灯坏了三个星期。");
        var found = found(SearchRequest.forWords("路灯 “" + word + "”"));
        assertThat(found.letters()).singleElement().satisfies(hit -> {
            assertThat(hit.letter().id()).isEqualTo(letter.id());
            assertThat(hit.title().parts()).contains(new Marked.Part("路灯", true));
            assertThat(hit.snippets()).isNotEmpty();
        });
        assertThat(found.total()).isOne();
    }

    @Test
    void finds_only_what_stands_exactly_so_in_quotation_marks() {
        published("两座桥 " + word, "石拱桥年久失修。");
        assertThat(found(SearchRequest.forWords("“石拱桥年久” " + word)).letters()).hasSize(1);
        assertThat(found(SearchRequest.forWords("“年久石拱桥” " + word)).letters()).isEmpty();
    }

    @Test
    void counts_what_each_choice_would_leave() {
        published("路灯 " + word, "高沙的路灯。");
        var month = YearMonth.from(Shanghai.dayOf(clock.instant()));
        var counts = found(SearchRequest.forWords(word)).counts();
        assertThat(counts.townships()).containsExactly(new Counts.Count(GAOSHA, 1, false));
        assertThat(counts.kinds()).containsExactly(new Counts.Count("HELP", 1, false));
        assertThat(counts.months()).containsExactly(new Counts.Count(month.toString(), 1, false));
        var elsewhere = new SearchRequest(
                word, Set.of("430525104"), Set.of(), Set.of(), Set.of(), Set.of(month), Sorting.NEWEST, null);
        assertThat(found(elsewhere).letters()).isEmpty();
        assertThat(found(elsewhere).counts().townships()).hasSize(1);
    }

    @Test
    void shows_nothing_that_was_taken_down_even_before_the_index_knows() {
        var letter = published("撤下 " + word, "这封信会被撤下。");
        letters.takenDown(letter);
        assertThat(found(SearchRequest.forWords(word)).letters()).isEmpty();
        letters.readEverything();
        assertThat(found(SearchRequest.forWords(word)).total()).isZero();
    }

    @Test
    void finds_no_letter_that_is_not_published() {
        letters.received(Kind.HELP, "没有公开 " + word, "还没有人答复。", GAOSHA);
        assertThat(found(SearchRequest.forWords(word)).total()).isZero();
    }

    @Test
    void fills_an_index_that_was_lost_from_postgresql() {
        published("重建 " + word, "索引丢了也找得到。");
        indices.forEverybody().drop().block();
        assertThat(now(discovery.reindex())).isPositive();
        assertThat(found(SearchRequest.forWords(word)).letters()).hasSize(1);
    }

    @Test
    void says_that_it_is_away_and_shows_the_plain_list_when_elasticsearch_is_not_there() {
        var letter = published("照常 " + word, "检索坏了，列表还在。");
        try (var nowhere = Elasticsearch.at(SearchSettings.of(URI.create("http://127.0.0.1:9"), "away"))) {
            var without = new Discovery(new Indices(nowhere, truth, false), publication, casework, intake);
            var result = now(without.search(SearchRequest.forWords(word)));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            SearchResult.Away.class,
                            away -> assertThat(away.latest().items())
                                    .extracting(PublicLetter::id)
                                    .contains(letter.id()));
        }
    }

    private PublicLetter published(String title, String text) {
        return letters.published(letters.received(Kind.HELP, title, text, GAOSHA));
    }

    private SearchResult.Found found(SearchRequest request) {
        return patiently(discovery.search(request), SearchResult.Found.class);
    }
}
