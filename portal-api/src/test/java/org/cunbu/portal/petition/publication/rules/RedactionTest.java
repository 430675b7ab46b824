package org.cunbu.portal.petition.publication.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.petition.publication.Wording;
import org.junit.jupiter.api.Test;

/** What of a letter the public may read. */
class RedactionTest {

    private static final long SEED = 20261125;

    @Test
    void takes_out_a_phone_that_is_written_out() {
        assertThat(Redaction.propose("路灯", "请打13800138000找我", "已修好", Set.of()).text())
                .doesNotContain("138")
                .contains("〔");
    }

    @Test
    void takes_out_what_a_mask_has_left_of_a_number_and_of_a_name() {
        var text = Redaction.propose("路灯", "我叫张**，电话138****1234，住村口", "已修好", Set.of())
                .text();

        assertThat(text).isEqualTo("我叫〔姓名〕，电话〔隐去〕，住村口");
    }

    @Test
    void leaves_a_letter_without_personal_data_as_it_is() {
        var text = "2026年11月，村口三盏路灯坏了，约用电120度。";

        assertThat(Redaction.propose("路灯", text, "已修好", Set.of()).text()).isEqualTo(text);
    }

    @Test
    void names_the_field_in_which_a_number_still_stands() {
        var wording = new Wording("路灯坏了", "请看", "请打13800138000");

        assertThatThrownBy(() -> Redaction.requireClean(wording, Set.of()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields())
                                .extracting(FieldError::field)
                                .containsExactly("answer"));
    }

    @Test
    void takes_the_writers_name_out_of_the_answer() {
        var proposed = Redaction.propose("路灯", "路灯坏了", "张三同志：路灯已修好。", Set.of("张三"));

        assertThat(proposed.answer()).isEqualTo("〔姓名〕同志：路灯已修好。");
        assertThat(Redaction.requireClean(proposed, Set.of("张三"))).isEqualTo(proposed);
    }

    @Test
    void names_the_field_in_which_the_writers_name_still_stands() {
        var wording = new Wording("路灯坏了", "请看", "张三同志：路灯已修好。");

        assertThatThrownBy(() -> Redaction.requireClean(wording, Set.of("张三")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields())
                                .extracting(FieldError::field)
                                .containsExactly("answer"));
    }

    @Test
    void what_is_proposed_may_always_be_published() {
        var random = new Random(SEED);
        for (int n = 0; n < 3_000; n++) {
            var phone = "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000));
            var text = "我家在村口" + random.nextInt(100) + "号，电话" + phone + "，请来看看";

            var proposed = Redaction.propose("路灯坏了", text, "已回电" + phone, Set.of());

            assertThat(Redaction.requireClean(proposed, Set.of()))
                    .as("seed %d, case %d", SEED, n)
                    .isEqualTo(proposed);
            assertThat(proposed.text() + proposed.answer()).doesNotContain(phone);
        }
    }

    @Test
    void a_wording_with_nothing_in_it_is_refused_at_each_empty_field() {
        assertThatThrownBy(() -> new Wording(" ", "\n", "答复"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields())
                                .extracting(FieldError::field)
                                .containsExactly("title", "text"));
    }
}
