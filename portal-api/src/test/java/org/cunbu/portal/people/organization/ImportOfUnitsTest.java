package org.cunbu.portal.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.people.organization.rules.UnitList;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class ImportOfUnitsTest {
    private static final byte[] GOOD = Tables.xlsx(
            "单位",
            UnitList.COLUMNS,
            List.of(
                    List.of("D-IMPORT-1", "演示导入局", "部门", "LEADERSHIP", "", "0739-7000000"),
                    List.of("D-IMPORT-2", "演示导入站", "部门", "D-IMPORT-1", "430525103", "")));
    private static final byte[] HALF_BAD = Tables.csv(
            UnitList.COLUMNS,
            List.of(
                    List.of("D-IMPORT-3", "演示导入局", "部门", "", "", ""),
                    List.of("D-IMPORT-4", "演示导入站", "没有的类别", "", "", "")));

    @Autowired
    private Organization organization;

    @Autowired
    private PortalClock clock;

    @Test
    void says_in_a_trial_what_would_change_then_brings_it_in_for_everybody_to_see() {
        Actor administrator = administrator();

        ImportResult trial = now(organization.importUnits(GOOD, "units.xlsx", true, administrator));
        assertThat(trial).isEqualTo(new ImportResult(2, 0, 0, List.of(), false));
        assertThat(organization.unit(new UnitId("D-IMPORT-1"))).isEmpty();

        ImportResult real = now(organization.importUnits(GOOD, "units.xlsx", false, administrator));
        assertThat(real.written()).isTrue();
        assertThat(organization.unit(new UnitId("D-IMPORT-2")).orElseThrow().name())
                .isEqualTo("演示导入站");
        assertThat(organization.superiorOf(new UnitId("D-IMPORT-2"))).isEqualTo(new UnitId("D-IMPORT-1"));

        ImportResult again = now(organization.importUnits(GOOD, "units.xlsx", false, administrator));
        assertThat(again).isEqualTo(new ImportResult(0, 0, 2, List.of(), false));
    }

    @Test
    void brings_in_nothing_where_one_line_is_wrong() {
        ImportResult result = now(organization.importUnits(HALF_BAD, "units.csv", false, administrator()));

        assertThat(result.written()).isFalse();
        assertThat(result.problems()).hasSize(1).allMatch(problem -> problem.line() == 3);
        now(organization.refresh().thenReturn(true));
        assertThat(organization.unit(new UnitId("D-IMPORT-3"))).isEmpty();
    }

    @Test
    void is_for_administrators_only() {
        StepVerifier.create(organization.importUnits(
                        GOOD, "units.xlsx", true, Actor.official("HQ", Ids.next(), Ids.next())))
                .verifyError(Forbidden.class);
    }

    private Actor administrator() {
        return now(organization.appoint(
                        new NewPost(Ids.next(), UnitId.HEADQUARTERS, Role.ADMINISTRATOR, clock.today(), null),
                        Actor.program()))
                .actor();
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }
}
