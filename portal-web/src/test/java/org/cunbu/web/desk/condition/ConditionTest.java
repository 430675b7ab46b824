package org.cunbu.web.desk.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.watch.Advice;
import org.cunbu.portal.foundation.watch.Alarm;
import org.cunbu.portal.foundation.watch.Watch;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFrame;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** /desk/condition */
@PortalTest
class ConditionTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    @Autowired
    private ApplicationContext portal;

    @Test
    void an_administrator_sees_whether_anything_is_the_matter_and_finds_the_way_there() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        assertThat(administrator.page("/desk/units")).contains("/desk/condition");
        assertThat(administrator.page("/desk/condition")).contains("系统状况", "值守手册");
    }

    @Test
    void nobody_else_does() {
        var handler = DeskFixture.of(portal).signedIn(Role.HANDLER, DeskFixture.EDUCATION);
        handler.opens("/desk/condition").expectStatus().isForbidden();
        assertThat(handler.page("/desk")).doesNotContain("/desk/condition");
        DeskFixture.of(portal).anybody().opens("/desk/condition").expectStatus().is3xxRedirection();
    }

    @Test
    void what_rings_says_how_bad_it_is_in_words_and_with_a_shape_and_what_is_coming_is_told_apart() {
        var advice = List.of(new Advice("腾出空间。", false));
        var ringing = new Alarm("DiskSmall", "warning", "磁盘只剩 4.0%。", advice, Map.of(), NOON, true);
        var coming = new Alarm("ClockApart", "critical", "时钟相差。", List.of(), Map.of(), NOON, false);

        var page = ConditionPage.of(
                new Watch.State(NOON, List.of(ringing, coming)), new DeskFrame("演示", "演示局", "role", List.of()));

        assertThat(page.quiet()).isFalse();
        assertThat(page.at()).isEqualTo("2026-11-25 12:00");
        assertThat(page.alarms())
                .containsExactly(
                        new ConditionPage.Line("condition.how.warning", "◆", "磁盘只剩 4.0%。", "2026-11-25 12:00", advice),
                        new ConditionPage.Line("condition.how.coming", "○", "时钟相差。", "2026-11-25 12:00", List.of()));
    }
}
