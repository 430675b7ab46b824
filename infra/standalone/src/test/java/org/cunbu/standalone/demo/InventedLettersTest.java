package org.cunbu.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Title;
import org.junit.jupiter.api.Test;

/** The demonstration's invented letters. */
class InventedLettersTest {

    @Test
    void there_are_two_wordings_for_each_of_the_twenty_courses() {
        assertThat(InventedLetter.all().stream().collect(Collectors.groupingBy(InventedLetter::slot)))
                .hasSize(Course.TWENTY.size())
                .allSatisfy((slot, wordings) -> assertThat(wordings).hasSize(2));
    }

    @Test
    void none_is_a_report_and_none_names_anybody() {
        assertThat(InventedLetter.all()).allSatisfy(letter -> {
            assertThat(letter.kind()).isNotEqualTo(Kind.REPORT);
            assertThat(letter.title() + letter.text() + letter.answer())
                    .doesNotContain("书记", "主任", "局长", "举报", "贪", "受贿");
        });
    }

    @Test
    void an_answer_stands_exactly_where_the_course_has_one() {
        assertThat(InventedLetter.all())
                .allSatisfy(letter -> assertThat(!letter.answer().isEmpty())
                        .as(letter.title())
                        .isEqualTo(Course.TWENTY.get(letter.slot()).answered() >= 0));
    }

    @Test
    void every_one_may_be_sent_from_the_place_with_the_longest_names() {
        assertThat(InventedLetter.all())
                .map(letter -> letter.at("茶铺茶场管理区某某某社区", "茶铺茶场管理区", "T430525500"))
                .allSatisfy(letter -> {
                    assertThat(new Title(letter.title())).isNotNull();
                    assertThat(new LetterText(letter.text())).isNotNull();
                    assertThat(letter.text()).doesNotContain("{");
                });
    }
}
