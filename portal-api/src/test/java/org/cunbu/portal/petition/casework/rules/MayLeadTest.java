package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.casework.CaseFixture;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
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
    void a_unit_passes_on_within_its_own_and_to_its_superior_and_nowhere_else() {
        var gaosha = CaseFixture.GAOSHA;
        var village = CaseFixture.VILLAGE;

        assertThat(MayPass.refusal(gaosha, village, gaosha, CaseFixture.HOUSES)).isEmpty();
        assertThat(MayPass.refusal(village, gaosha, village, CaseFixture.HOUSES))
                .isEmpty();
        assertThat(MayPass.refusal(village, CaseFixture.WATER, village, CaseFixture.HOUSES))
                .isPresent();
        assertThat(MayPass.refusal(gaosha, CaseFixture.WATER, gaosha, CaseFixture.HOUSES))
                .isPresent();
        assertThat(MayPass.refusal(UnitId.PETITION_OFFICE, CaseFixture.WATER, gaosha, CaseFixture.HOUSES))
                .isEmpty();
        assertThat(MayPass.refusal(UnitId.PETITION_OFFICE, gaosha, gaosha, CaseFixture.HOUSES))
                .isPresent();
    }

    @Test
    void a_village_does_not_even_help_where_it_must_not_know() {
        var lead = new Lead(CaseFixture.GAOSHA, Mode.FORWARDED, CaseFixture.NOW);

        assertThat(MayHelp.refusal(unit(UnitKind.VILLAGE), lead, true, NOTHING)).isPresent();
        assertThat(MayHelp.refusal(unit(UnitKind.VILLAGE), lead, false, ABOUT_CADRES))
                .isPresent();
        assertThat(MayHelp.refusal(unit(UnitKind.VILLAGE), lead, false, NOTHING))
                .isEmpty();
        assertThat(MayHelp.refusal(unit(UnitKind.DISCIPLINE), lead, false, NOTHING))
                .isPresent();
        assertThat(MayHelp.refusal(unit(UnitKind.DEPARTMENT), lead, true, ABOUT_CADRES))
                .isEmpty();
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
