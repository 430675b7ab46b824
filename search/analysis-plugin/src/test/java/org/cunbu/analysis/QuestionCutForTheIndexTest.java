package org.cunbu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.analysis.AnalysisFixture.pieces;
import static org.cunbu.analysis.AnalysisFixture.words;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionCutForTheIndexTest {
    /** What the portal lets through; a question is cut off there long before it could hurt. */
    private static final int LONGEST_QUESTION = 200;

    private static final String VERY_LONG = "石江镇公路什么时候修".repeat(64);

    private final Analyzer analyzer = BigramAnalyzer.forQuestion();

    @Test
    void has_pairs_only() {
        assertThat(words(analyzer, "洞口县")).containsExactly("洞口", "口县");
    }

    @Test
    void of_one_character_is_that_character() {
        assertThat(words(analyzer, "路")).containsExactly("路");
    }

    @Test
    void stands_at_the_same_positions_as_the_text() {
        var text = pieces(BigramAnalyzer.forText(), "高沙镇修路。山门镇");
        assertThat(pieces(analyzer, "高沙镇修路"))
                .allSatisfy(piece -> assertThat(text).contains(piece));
    }

    @ParameterizedTest
    @MethodSource("everyAnalyzer")
    void of_640_characters_is_a_flat_query_made_at_once(Analyzer any) {
        Query query = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> new QueryBuilder(any).createBooleanQuery("text", VERY_LONG));
        assertThat(VERY_LONG).hasSize(640);
        assertThat(query)
                .isInstanceOfSatisfying(
                        BooleanQuery.class,
                        flat -> assertThat(flat.clauses())
                                .hasSizeLessThanOrEqualTo(640)
                                .noneMatch(clause -> clause.getQuery() instanceof BooleanQuery));
    }

    @ParameterizedTest
    @MethodSource("everyAnalyzer")
    void of_640_characters_is_one_phrase_made_at_once(Analyzer any) {
        Query query = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> new QueryBuilder(any).createPhraseQuery("text", VERY_LONG));
        assertThat(query).isNotNull();
    }

    @Test
    void of_the_greatest_length_stays_far_below_the_clauses_that_a_node_takes() {
        Query query = new QueryBuilder(analyzer).createPhraseQuery("text", VERY_LONG.substring(0, LONGEST_QUESTION));
        assertThat(query)
                .isInstanceOfSatisfying(
                        PhraseQuery.class,
                        phrase -> assertThat(phrase.getTerms())
                                .hasSize(LONGEST_QUESTION - 1)
                                .hasSizeLessThan(1024 / 4));
    }

    static Stream<Analyzer> everyAnalyzer() {
        return Stream.of(BigramAnalyzer.forText(), BigramAnalyzer.forQuestion());
    }
}
