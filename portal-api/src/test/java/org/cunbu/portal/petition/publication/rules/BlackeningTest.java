package org.cunbu.portal.petition.publication.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.petition.publication.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a moderator may do to the words of a letter. */
class BlackeningTest {

    private static final long SEED = 20261125;
    private static final String TEXT = "我不同意把洞政发〔2026〕15号里的路修在王家院子门口，请打〔电话〕。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                "我不同意把洞政发〔2026〕15号里的路修在〔隐去〕门口，请打〔电话〕。",
                "〔隐去〕洞政发〔2026〕15号里的路修在王家院子门口，请打〔隐去〕",
                "我不同意把〔隐去〕，请打〔隐去〕。",
                "〔隐去〕",
                "我〔隐去〕〔隐去〕。"
            })
    void more_may_be_hidden(String wording) {
        assertThatCode(() -> Blackening.requireOnlyHidden(words(TEXT), words(wording)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "我同意把洞政发〔2026〕15号里的路修在王家院子门口，请打〔电话〕。",
        "我不同意把洞政发〔2025〕15号里的路修在王家院子门口，请打〔电话〕。",
        "我不同意把洞政发〔2026〕15号里的路修在王家院子门口，请打〔电话〕。谢谢",
        "门口〔隐去〕我不同意",
        "我不同意把洞政发〔2026〕15号里的路修在王家院子门口",
        "我非常〔隐去〕。",
        "〔隐去〕我不同意把洞政发〔2026〕15号里的路修在王家院子门口，请打〔电话〕。",
        "我不同意〔隐去〕把洞政发〔2026〕15号里的路修在王家院子门口，请打〔电话〕。"
    })
    void nothing_may_be_rewritten_added_or_left_out_without_a_mark(String wording) {
        assertThatThrownBy(() -> Blackening.requireOnlyHidden(words(TEXT), words(wording)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("text", "rewritten")));
    }

    @Test
    void whatever_is_blacked_out_passes_and_one_other_sign_does_not() {
        var random = new Random(SEED);
        for (int n = 0; n < 3_000; n++) {
            var hidden = new StringBuilder(TEXT);
            for (int times = random.nextInt(4); times >= 0; times--) {
                int from = random.nextInt(hidden.length());
                int until = from + 1 + random.nextInt(hidden.length() - from);
                if (hidden.substring(from, until).contains("〔")
                        || hidden.substring(from, until).contains("〕")) continue;
                if (insideMark(hidden, from)) continue;
                hidden.replace(from, until, "〔隐去〕");
            }
            var wording = hidden.toString();
            assertThatCode(() -> Blackening.requireOnlyHidden(words(TEXT), words(wording)))
                    .as("seed %d case %d: %s", SEED, n, wording)
                    .doesNotThrowAnyException();
            int at = random.nextInt(wording.length() + 1);
            var other = wording.substring(0, at) + "鑫" + wording.substring(at);
            assertThatThrownBy(() -> Blackening.requireOnlyHidden(words(TEXT), words(other)))
                    .as("seed %d case %d: %s", SEED, n, other)
                    .isInstanceOf(Invalid.class);
        }
    }

    private static boolean insideMark(StringBuilder text, int at) {
        int open = text.lastIndexOf("〔", at);
        int closed = text.lastIndexOf("〕", at - 1);
        return open >= 0 && open > closed;
    }

    private static Wording words(String text) {
        return new Wording("题目", text, "答复");
    }
}
