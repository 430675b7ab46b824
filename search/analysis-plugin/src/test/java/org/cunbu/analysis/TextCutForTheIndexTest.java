package org.cunbu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.analysis.AnalysisFixture.pieces;
import static org.cunbu.analysis.AnalysisFixture.words;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class TextCutForTheIndexTest {
    private final Analyzer analyzer = BigramAnalyzer.forText();

    @Test
    void has_its_pairs_and_its_single_characters() {
        assertThat(words(analyzer, "洞口县")).containsExactlyInAnyOrder("洞", "洞口", "口", "口县", "县");
    }

    @Test
    void keeps_the_place_of_every_piece_in_the_original() {
        assertThat(pieces(analyzer, "修路。路灯"))
                .allSatisfy(piece -> assertThat("修路。路灯".substring(piece.from(), piece.until()))
                        .isEqualTo(piece.text()));
    }

    @Test
    void makes_no_pair_over_a_full_stop() {
        assertThat(words(analyzer, "修路。路灯")).doesNotContain("路路");
    }

    @Test
    void takes_wide_letters_and_capitals_for_plain_ones() {
        assertThat(words(analyzer, "ＷiＦi 网络")).contains("wifi", "网络");
    }

    @Test
    void takes_traditional_characters_for_simplified_ones() {
        assertThat(words(analyzer, "黃橋鎮")).isEqualTo(words(analyzer, "黄桥镇"));
    }

    @Test
    void keeps_characters_beyond_the_first_plane_whole() {
        assertThat(words(analyzer, "𠮷野家")).contains("𠮷", "𠮷野");
    }

    @Test
    void fills_one_position_with_every_piece() {
        assertThat(pieces(analyzer, "石江镇的公路什么时候能修好"))
                .allSatisfy(piece -> assertThat(piece.length()).isOne());
    }
}
