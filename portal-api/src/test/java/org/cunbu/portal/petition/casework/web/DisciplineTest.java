package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Letters that may accuse somebody. */
@PortalTest
@Import(County.class)
class DisciplineTest extends AtTheCounty {

    @Test
    void nobody_is_accused_so_the_petition_office_has_it_and_routing_proposes() {
        Letter letter = staff.letterIn(Standing.UNDECIDED);
        assertThat(county.open(staff.who(Persona.DESK), letter.id())).containsEntry("proposal", null);

        county.does(staff.who(Persona.DESK), letter.id(), "discipline-decisions", Map.of("reason", "只是反映水渠不通水，没有指控谁"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.text")
                .isEmpty();
        county.settle();

        assertThat(county.open(staff.who(Persona.DISPATCHER), letter.id()))
                .containsEntry("stage", "RECEIVED")
                .containsEntry("holder", "PETITION")
                .extracting("proposal.lead")
                .isNotNull();
        county.as(staff.who(Persona.DESK))
                .get()
                .uri("/api/cases/" + letter.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void what_the_desk_wrote_is_not_read_by_the_offices_that_have_the_letter_afterwards() {
        Letter letter = staff.letterIn(Standing.UNDECIDED);
        county.does(staff.who(Persona.DESK), letter.id(), "notes", Map.of("text", "已向纪检室核实。", "told", false))
                .expectStatus()
                .isCreated();
        county.does(staff.who(Persona.DESK), letter.id(), "notes", Map.of("text", "信已看过。", "told", true))
                .expectStatus()
                .isCreated();
        assertThat(notesFor(Persona.DESK, letter)).containsExactly("已向纪检室核实。", "信已看过。");

        county.does(staff.who(Persona.DESK), letter.id(), "discipline-decisions", Map.of("reason", "没有指控谁"))
                .expectStatus()
                .isCreated();
        county.settle();
        assertThat(notesFor(Persona.DISPATCHER, letter)).containsExactly("信已看过。");

        county.does(
                        staff.who(Persona.DISPATCHER),
                        letter.id(),
                        "dispatches",
                        Map.of("lead", Staff.WATER.value(), "reason", "水渠归水利局管"))
                .expectStatus()
                .isCreated();
        assertThat(notesFor(Persona.HANDLER, letter)).containsExactly("信已看过。", "水渠归水利局管");
        assertThat(notesFor(Persona.HEAD, letter)).containsExactly("信已看过。", "水渠归水利局管");
    }

    private List<Object> notesFor(Persona who, Letter letter) {
        return County.list(county.open(staff.who(who), letter.id()).get("notes")).stream()
                .map(note -> County.map(note).get("text"))
                .toList();
    }

    @Test
    void somebody_is_accused_so_the_portal_keeps_only_that_it_was_handed_over() {
        Letter letter = staff.letterIn(Standing.HANDED_OVER);

        assertThat(county.progress(letter.receipt()))
                .containsEntry("stage", "DISPATCHED")
                .extracting("holder.unit")
                .isEqualTo("DISCIPLINE");
        assertThat(county.open(staff.who(Persona.DESK), letter.id()))
                .containsEntry("secrecy", "DENUNCIATION")
                .containsEntry("sealed", true);
    }

    @Test
    void a_letter_kept_from_the_village_is_not_given_to_it() {
        Receipt receipt = county.write("HELP", "水渠不通水", false, true);
        county.does(
                        staff.who(Persona.DISPATCHER),
                        county.idOf(receipt),
                        "dispatches",
                        Map.of("lead", "V430525103001", "reason", "在村里"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("unit-may-not-lead"));
    }
}
