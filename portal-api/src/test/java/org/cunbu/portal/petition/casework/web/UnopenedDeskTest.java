package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.store.DeskOpenings;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** A letter lies on a desk that nobody looks at. */
@PortalTest
@Import(County.class)
class UnopenedDeskTest {

    @Autowired
    County county;

    @Autowired
    DeskOpenings desks;

    /** A desk to which no other test sends letters, some of them in days to come. */
    private static final UnitId ROADS = new UnitId("D-ROADS");

    @AfterEach
    void back() {
        county.at(County.WEDNESDAY);
    }

    @Test
    void is_seen_from_outside_until_somebody_of_that_unit_looks_at_their_queue() {
        var staff = new Staff(county);
        county.at(County.WEDNESDAY.plus(Duration.ofDays(40)));
        Staff.Letter letter = staff.letterIn(Standing.RECEIVED);
        county.does(
                        staff.who(Persona.DISPATCHER),
                        letter.id(),
                        "dispatches",
                        Map.of("lead", ROADS.value(), "reason", "公路上的灯"))
                .expectStatus()
                .isCreated();
        assertThat(unseen()).contains(ROADS);

        county.at(County.WEDNESDAY.plus(Duration.ofDays(41)));
        county.as(staff.who(Persona.STRANGER))
                .get()
                .uri("/api/queue")
                .exchange()
                .expectStatus()
                .isOk();
        county.as(staff.who(Persona.ADMINISTRATOR)).get().uri("/api/queue").exchange();
        assertThat(unseen()).contains(ROADS);

        county.as(county.official("p-roads-handler", ROADS, Role.HANDLER))
                .get()
                .uri("/api/queue")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Flux.interval(Duration.ofMillis(50), Schedulers.boundedElastic())
                        .map(turn -> unseen())
                        .takeUntil(units -> !units.contains(ROADS))
                        .blockLast(Duration.ofSeconds(10)))
                .doesNotContain(ROADS);
    }

    private List<UnitId> unseen() {
        return desks.unseen()
                .map(unseen -> new UnitId(unseen.unit()))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
