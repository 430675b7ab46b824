package org.cunbu.portal.petition.casework.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.privacy.IdentitySeen;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Officials who have looked at a contact may write it down without thinking: it is kept hidden all the same. */
@PortalTest
@Import(County.class)
class OfficialsWordsTest extends AtTheCounty {

    private static final String TELLING = "已打来信人演示村民电话 13800000000，身份证 430525199001010014，约明天上午，演示村民在家";
    private static final String[] TOLD = {"演示村民", "13800000000", "430525199001010014"};
    private static final String OFFICE = "0739-7222222";

    @Autowired
    Intake intake;

    @Autowired
    Vault vault;

    @Test
    void who_wrote_the_letter_stands_in_no_reason_and_no_note() {
        Letter letter = staff.letterIn(Standing.RECEIVED);

        does(Persona.DISPATCHER, letter, "dispatches", Map.of("lead", Staff.WATER.value(), "reason", TELLING));
        does(Persona.HANDLER, letter, "acceptances", Map.of("message", TELLING + "，办公室 " + OFFICE));
        does(Persona.HANDLER, letter, "notes", Map.of("text", TELLING));
        does(Persona.HANDLER, letter, "notes", Map.of("text", TELLING + "，办公室 " + OFFICE, "told", true));
        does(Persona.HANDLER, letter, "drafts", Map.of("answer", TELLING));
        does(Persona.HEAD, letter, "refusals", Map.of("why", TELLING));

        for (var reader : new Persona[] {Persona.HANDLER, Persona.HEAD, Persona.DISPATCHER}) {
            assertThat(county.open(staff.who(reader), letter.id()).toString())
                    .contains("约明天上午")
                    .doesNotContain(TOLD);
        }
        assertThat(county.progress(letter.receipt()).toString())
                .contains("约明天上午", OFFICE)
                .doesNotContain("13800000000", "430525199001010014");
    }

    @Test
    void an_answer_keeps_the_number_of_the_office_and_no_other() {
        Letter letter = staff.letterIn(Standing.IN_HAND);

        does(Persona.HANDLER, letter, "drafts", Map.of("answer", TELLING + "。有事请打 " + OFFICE + "。"));
        does(Persona.HEAD, letter, "approvals", Map.of());
        does(Persona.HANDLER, letter, "deliveries", Map.of());

        assertThat(County.map(county.progress(letter.receipt()).get("answer")).toString())
                .contains("请打 " + OFFICE)
                .doesNotContain(TOLD);
    }

    @Test
    void why_somebody_looked_at_a_contact_does_not_repeat_the_contact() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        var contact = requireNonNull(intake.petition(new PetitionId(UUID.fromString(letter.id())))
                        .block())
                .contact()
                .orElseThrow();

        does(Persona.HANDLER, letter, "contact-looks", Map.of("reason", TELLING));

        assertThat(vault.looksAt(contact.value()).collectList().block())
                .singleElement()
                .extracting(look -> look.as(IdentitySeen.class).reason())
                .asString()
                .contains("约明天上午")
                .doesNotContain(TOLD);
    }

    private void does(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }
}
