package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the petitioner writes after the letter, which the unit that has it reads at once. */
@PortalTest
@Import(County.class)
class PetitionersWordsTest extends AtTheCounty {

    private static final String ACCUSING = "村支书贪污了修水渠的钱。";
    private static final String ANOTHER_LETTER = "补充里像是在反映某人的问题。请另写一封信，类别选“举报”，先由纪检监察看，承办单位看不到。";

    @Test
    void an_addition_that_accuses_is_refused_while_a_unit_has_the_letter_and_kept_nowhere() {
        for (var standing : new Standing[] {Standing.RECEIVED, Standing.DISPATCHED, Standing.IN_HAND}) {
            Letter letter = staff.letterIn(standing);
            int version = county.versionOf(letter.id());

            refused(letter, "additions", Map.of("text", ACCUSING), "more");

            assertThat(county.versionOf(letter.id())).isEqualTo(version);
            assertThat(County.list(county.progress(letter.receipt()).get("additions")))
                    .isEmpty();
        }
    }

    @Test
    void an_addition_that_accuses_is_taken_where_only_the_discipline_desk_reads_it() {
        for (var standing : new Standing[] {Standing.UNDECIDED, Standing.HANDED_OVER}) {
            Letter letter = staff.letterIn(standing);

            county.petitioner(letter.receipt(), "additions", Map.of("text", ACCUSING))
                    .expectStatus()
                    .isOk();

            assertThat(County.list(
                            county.open(staff.who(Persona.DESK), letter.id()).get("additions")))
                    .hasSize(1);
        }
    }

    @Test
    void an_addition_is_read_by_its_writer_as_written_and_by_offices_without_name_and_phone() {
        Letter letter = staff.letterIn(Standing.IN_HAND);

        county.petitioner(letter.receipt(), "additions", Map.of("text", "还是不通，演示村民，电话 13912345678。"))
                .expectStatus()
                .isOk();

        assertThat(County.list(county.progress(letter.receipt()).get("additions")))
                .singleElement()
                .asString()
                .contains("还是不通，演示村民，电话 13912345678。");
        assertThat(County.list(
                        county.open(staff.who(Persona.HANDLER), letter.id()).get("additions")))
                .singleElement()
                .asString()
                .contains("还是不通")
                .doesNotContain("演示村民", "13912345678");
    }

    @Test
    void a_remark_that_accuses_is_refused_and_the_letter_stays_answered() {
        Letter letter = staff.letterIn(Standing.ANSWERED);

        refused(letter, "word", Map.of("solved", "NO", "remark", ACCUSING), "remark");

        assertThat(county.progress(letter.receipt())).containsEntry("stage", "ANSWERED");
    }

    @Test
    void a_remark_is_read_without_the_petitioner_s_name_and_phone() {
        Letter letter = staff.letterIn(Standing.ANSWERED);

        county.petitioner(letter.receipt(), "word", Map.of("solved", "PARTLY", "remark", "演示村民谢谢你们，电话 13912345678。"))
                .expectStatus()
                .isOk();

        assertThat(County.map(county.open(staff.who(Persona.HEAD), letter.id()).get("word")))
                .extracting("remark")
                .asString()
                .contains("谢谢你们")
                .doesNotContain("演示村民", "13912345678");
    }

    private void refused(Letter letter, String what, Map<String, ?> body, String field) {
        county.petitioner(letter.receipt(), what, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo(field)
                .jsonPath("$.fields[0].message")
                .isEqualTo(ANOTHER_LETTER);
    }
}
