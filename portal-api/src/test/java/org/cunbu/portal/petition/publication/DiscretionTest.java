package org.cunbu.portal.petition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is named in public as having answered. */
@PortalTest
class DiscretionTest {

    @Autowired
    Discretion discretion;

    @Test
    void the_township_stands_for_its_village() {
        assertThat(discretion.inPublic(new UnitId("V430525103001"))).isEqualTo(new UnitId("T430525103"));
    }

    @Test
    void a_township_and_a_department_stand_for_themselves() {
        assertThat(discretion.inPublic(new UnitId("T430525103"))).isEqualTo(new UnitId("T430525103"));
        assertThat(discretion.inPublic(new UnitId("D-WATER"))).isEqualTo(new UnitId("D-WATER"));
    }
}
