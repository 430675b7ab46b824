package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the case says of the moderator's decisions. */
@PortalTest
@Import(County.class)
class DecisionsOnPublicationTest extends AtTheCounty {

    @Test
    void a_letter_left_unpublished_says_so_to_officials_in_words() {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        county.readAll();

        county.as(staff.who(Persona.MODERATOR))
                .post()
                .uri("/api/moderation/" + letter.id() + "/refusals")
                .bodyValue(Map.of("version", county.versionOf(letter.id()), "reason", "IDENTIFIES"))
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(County.list(county.open(staff.who(Persona.HEAD), letter.id()).get("history")))
                .last()
                .extracting("what", "words")
                .containsExactly("PublicationRefused", "决定不公开");
    }
}
