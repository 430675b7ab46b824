package org.cunbu.portal.petition.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final String LETTERS = "低保金水库";

    @Test
    void finds_exactly_the_words_that_the_text_contains() {
        var random = new Random(430525);
        for (int i = 0; i < 5_000; i++) {
            var words = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(word -> some(random, 1 + random.nextInt(4)))
                    .toList();
            var text = some(random, random.nextInt(30));
            assertThat(new Vocabulary(words).in(text))
                    .as("%s in %s", words, text)
                    .isEqualTo(words.stream().filter(text::contains).collect(Collectors.toSet()));
        }
    }

    @Test
    void words_within_words_are_found_too() {
        assertThat(new Vocabulary(List.of("村支书", "支书", "书")).in("找村支书")).containsExactlyInAnyOrder("村支书", "支书", "书");
    }

    private static String some(Random random, int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
