package org.cunbu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.search.SearchFixture.Asking.forWords;
import static org.cunbu.search.SearchFixture.aLetter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordsOfACitizenTest {
    private static final SearchFixture SEARCH = SearchFixture.onElasticsearch();

    @BeforeAll
    static void three_letters() {
        SEARCH.holds(
                aLetter("lamp").titled("高沙镇的路灯坏了").saying("学校门口的路灯坏了三个星期，晚上看不见路。"),
                aLetter("road").titled("黄桥镇公路什么时候修").saying("路面坑坑洼洼，<b>下雨</b>就积水，水泥路破损严重。"),
                aLetter("water").titled("自来水水压不足").saying("住在六楼，早上没有水。WiFi 也慢。"));
    }

    @AfterAll
    static void tidy() {
        SEARCH.close();
    }

    @Test
    void find_the_letter_that_says_them() {
        assertThat(SEARCH.ids(forWords("路灯"))).containsExactly("lamp");
    }

    @Test
    void find_it_by_one_character_too() {
        assertThat(SEARCH.ids(forWords("灯"))).containsExactly("lamp");
    }

    @Test
    void find_it_over_title_and_text_together() {
        assertThat(SEARCH.ids(forWords("高沙镇 学校"))).containsExactly("lamp");
    }

    @Test
    void are_read_in_traditional_characters_and_wide_letters() {
        assertThat(SEARCH.ids(forWords("黃橋鎮"))).containsExactly("road");
        assertThat(SEARCH.ids(forWords("ＷＩＦＩ"))).containsExactly("water");
    }

    @Test
    void in_quotation_marks_must_stand_exactly_so() {
        assertThat(SEARCH.ids(forWords("“水泥路破损”"))).containsExactly("road");
        assertThat(SEARCH.ids(forWords("\"破损水泥路\""))).isEmpty();
    }

    @Test
    void that_nobody_wrote_find_nothing() {
        assertThat(SEARCH.find(forWords("飞机场")).total()).isZero();
    }

    @Test
    void may_be_missing_then_everything_is_found() {
        assertThat(SEARCH.find(forWords("  ")).total()).isEqualTo(3);
    }

    @Test
    void are_marked_where_they_were_found_and_the_text_stays_text() {
        var hit = SEARCH.find(forWords("下雨积水")).hits().getFirst();
        assertThat(hit.marks()).containsOnlyKeys("text");
        var snippet = hit.marksIn("text").getFirst();
        assertThat(snippet.text()).contains("<b>下雨</b>就积水");
        assertThat(snippet.parts()).contains(new Snippet.Part("下雨", true), new Snippet.Part("积水", true));
    }

    @Test
    void in_the_title_show_the_whole_title() {
        var hit = SEARCH.find(forWords("路灯")).hits().getFirst();
        assertThat(hit.marksIn("title").getFirst().text()).isEqualTo("高沙镇的路灯坏了");
    }

    @Test
    void made_of_operators_are_only_words() {
        for (String odd : new String[] {"*", "title:*", "(路灯 OR", "路灯~9 +\\", "\"", "{\"match_all\":{}}", "\ud800路灯"}) {
            assertThat(SEARCH.find(forWords(odd)).total()).isBetween(0L, 1L);
        }
    }

    @Test
    void of_640_characters_are_cut_off_and_answered() {
        assertThat(SEARCH.find(forWords("石江镇公路什么时候修".repeat(64))).hits()).hasSizeLessThan(4);
    }
}
