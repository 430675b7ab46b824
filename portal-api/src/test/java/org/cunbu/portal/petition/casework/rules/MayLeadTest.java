package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MayLeadTest {

    private static final Screening NOTHING = new Screening(Desk.NONE, List.of(), false);
    private static final Screening ABOUT_CADRES = new Screening(Desk.DISPATCHER, List.of("涉及村干部"), true);

    @Test
    void a_village_never_gets_a_letter_about_its_own_cadres() {
        assertThat(MayLead.refusal(unit(UnitKind.VILLAGE), false, ABOUT_CADRES, Optional.empty()))
                .isPresent();
        assertThat(MayLead.refusal(unit(UnitKind.TOWNSHIP), false, ABOUT_CADRES, Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_village_never_gets_a_letter_that_is_kept_from_it() {
        assertThat(MayLead.refusal(unit(UnitKind.VILLAGE), true, NOTHING, Optional.empty()))
                .isPresent();
    }

    @Test
    void a_department_s_matter_is_not_pushed_down() {
        var department = Optional.of(UnitKind.DEPARTMENT);

        assertThat(MayLead.refusal(unit(UnitKind.TOWNSHIP), false, NOTHING, department))
                .isPresent();
        assertThat(MayLead.refusal(unit(UnitKind.VILLAGE), false, NOTHING, department))
                .isPresent();
        assertThat(MayLead.refusal(unit(UnitKind.DEPARTMENT), false, NOTHING, department))
                .isEmpty();
        assertThat(MayLead.refusal(unit(UnitKind.PETITION_OFFICE), false, NOTHING, department))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitKind.class,
            names = {"DISCIPLINE", "GROUP", "EXTERNAL", "COUNTY_LEADERSHIP"})
    void some_are_never_dispatched_to(UnitKind kind) {
        assertThat(MayLead.refusal(unit(kind), false, NOTHING, Optional.empty()))
                .isPresent();
    }

    @Test
    void only_what_the_petitioner_calls_solved_is_resolved() {
        assertThat(Verdicts.of(Solved.YES)).isEqualTo(Verdict.RESOLVED);
        assertThat(Verdicts.of(Solved.PARTLY)).isEqualTo(Verdict.EXPLAINED);
        assertThat(Verdicts.of(Solved.NO)).isEqualTo(Verdict.UNRESOLVED);
    }

    private static Unit unit(UnitKind kind) {
        return new Unit(new UnitId("X-1"), "演示单位", kind, null, null, null, true, 1);
    }
}
