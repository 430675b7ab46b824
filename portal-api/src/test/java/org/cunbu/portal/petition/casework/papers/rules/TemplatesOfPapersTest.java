package org.cunbu.portal.petition.casework.papers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.petition.casework.LegalArticle;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.portal.petition.casework.PaperTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a template may say, and what it says on an invented case. */
class TemplatesOfPapersTest {

    private static PaperTemplate notice(String text, LegalArticle... basis) {
        return new PaperTemplate(PaperKind.NOTICE, 0, "告知书", text, List.of(basis), null, null, null);
    }

    private static List<String> faults(PaperTemplate template) {
        var refused = catchThrowableOfType(Invalid.class, () -> TemplateCheck.checked(template));
        return refused.fields().stream().map(FieldError::code).toList();
    }

    private static final String ENOUGH = "编号 {{letter}}\n{{handler}}\n{{due}}";

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void the_portals_own_templates_can_be_templates_and_fill_every_obligatory_slot(PaperKind kind) throws IOException {
        var own = own(kind);

        assertThat(TemplateCheck.checked(own)).isEqualTo(own);

        var lines = Filling.fill(own.text(), InventedCase.values(own), Set.of());
        String words = String.join("\n", lines.stream().map(PaperLine::text).toList());
        for (PaperSlot slot : kind.obligatory()) {
            assertThat(words)
                    .contains(Objects.requireNonNull(InventedCase.values(own).get(slot))
                            .lines()
                            .toList());
        }
        assertThat(words).doesNotContain("{{", "依据");
    }

    @Test
    void a_slot_that_nobody_knows_is_refused_with_those_that_are_allowed() {
        var refused = catchThrowableOfType(
                Invalid.class, () -> TemplateCheck.checked(notice(ENOUGH + "\n{{phon}} {{answer}}")));

        assertThat(refused.fields()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("text");
            assertThat(fault.message()).contains("{{phon}}", "{{answer}}", "可以用", "{{phone}}", "{{due}}");
            assertThat(fault.message()).doesNotContain("{{door}}");
        });
    }

    @Test
    void an_obligatory_slot_that_is_missing_is_refused_by_name() {
        var refused =
                catchThrowableOfType(Invalid.class, () -> TemplateCheck.checked(notice("编号 {{letter}}\n{{handler}}")));

        assertThat(refused.fields()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("missing-slot");
            assertThat(fault.message()).contains("{{due}}", "最晚哪天答复").doesNotContain("{{letter}}");
        });
    }

    @Test
    void half_a_slot_an_empty_title_and_rows_that_do_not_match_are_refused() {
        assertThat(faults(notice(ENOUGH + "\n{{due"))).containsExactly("braces");
        assertThat(faults(new PaperTemplate(PaperKind.NOTICE, 0, " ", ENOUGH, List.of(), null, null, null)))
                .containsExactly("missing");
        assertThat(faults(notice(ENOUGH + "\n| 一 | 二 |\n| 三 |"))).containsExactly("rows");
    }

    @Test
    void what_must_stand_there_does_not_hang_on_what_can_be_empty() {
        assertThat(faults(notice("编号 {{letter}}，电话 {{phone}}\n{{handler}}\n{{due}}")))
                .containsExactly("may-vanish");
    }

    @Test
    void an_article_of_a_law_stands_only_where_it_is_checked() {
        assertThat(faults(notice(ENOUGH + "\n根据条例第三十一条办理。"))).containsExactly("article");
        assertThat(faults(notice(ENOUGH + "\n根据条例第 31 条办理。"))).containsExactly("article");

        var template = TemplateCheck.checked(notice(
                ENOUGH + "\n依据：{{legal-basis}}。",
                new LegalArticle("《某条例》第一条", false),
                new LegalArticle("《某条例》第二条", true)));

        String words = Filling.fill(template.text(), InventedCase.values(template), Set.of())
                .toString();
        assertThat(words).contains("《某条例》第二条").doesNotContain("第一条");
    }

    @Test
    void a_line_with_nothing_to_say_is_left_out() {
        var lines = Filling.fill("电话：{{phone}}\n编号：{{letter}}", Map.of(PaperSlot.LETTER, "A"), Set.of());

        assertThat(lines).extracting(PaperLine::text).containsExactly("编号：A");
    }

    @Test
    void somebodys_words_are_never_read_as_a_template() {
        String title = "{{petitioner}} | → {{answer}}\n| 一 | 二 |\n← 三";

        var lines = Filling.fill(
                "← {{petitioner}}：\n题目 {{title}}",
                Map.of(PaperSlot.TITLE, title, PaperSlot.ANSWER, "秘密"),
                Set.of(PaperSlot.PETITIONER));
        var complete = Filling.complete(lines, PaperSlot.PETITIONER, "王二");

        assertThat(complete.getFirst().text()).isEqualTo("王二：");
        assertThat(complete.stream().skip(1))
                .allSatisfy(line -> {
                    assertThat(line.mark()).isEqualTo(PaperLine.Mark.PLAIN);
                    assertThat(line.text()).doesNotContain("王二", "秘密", "{{");
                })
                .hasSize(3);
    }

    private static PaperTemplate own(PaperKind kind) throws IOException {
        try (var in = PaperKind.class.getResourceAsStream("/papers/" + kind.name() + ".txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new PaperTemplate(
                    kind, 0, text.substring(0, end), text.substring(end + 1).strip(), List.of(), null, null, null);
        }
    }
}
