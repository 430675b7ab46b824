package org.cunbu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the house and the arrows between them. */
class ModulesTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(PortalApplication.class);

    @Test
    void no_room_reaches_where_it_may_not() {
        ROOMS.verify();
    }

    @Test
    void the_rooms_are_those_of_the_plan() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
                .contains(
                        "calendar",
                        "journal",
                        "http",
                        "privacy",
                        "deadlines",
                        "watch",
                        "region",
                        "organization",
                        "identity")
                .contains("notifications", "intake", "routing", "casework", "publication");
    }

    @Test
    void the_diagram_is_drawn_anew() {
        new Documenter(ROOMS).writeModulesAsPlantUml();
    }
}
