package org.cunbu.portal.people.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.organization.rules.Appointment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final UnitId WATER = new UnitId("D-WATER");
    private static final UUID PERSON = UUID.randomUUID();
    private static final Actor ADMINISTRATOR = Actor.official("HQ", UUID.randomUUID(), UUID.randomUUID());

    private final UnitTree units = UnitTree.of(
            1,
            List.of(
                    new Unit(UnitId.HEADQUARTERS, "指挥部办公室", UnitKind.HEADQUARTERS, null, null, null, true, 1),
                    new Unit(WATER, "水利局", UnitKind.DEPARTMENT, null, null, null, true, 1)));

    @Test
    void gives_somebody_a_post_from_its_first_day_to_before_its_last() {
        Post post = appointed(wish(WATER, Role.HANDLER, TODAY, TODAY.plusDays(2)));

        assertThat(post.heldOn(TODAY.minusDays(1))).isFalse();
        assertThat(post.heldOn(TODAY)).isTrue();
        assertThat(post.heldOn(TODAY.plusDays(1))).isTrue();
        assertThat(post.heldOn(TODAY.plusDays(2))).isFalse();
    }

    @Test
    void is_never_of_oneself() {
        Actor self = Actor.official("HQ", UUID.randomUUID(), PERSON);

        assertThatThrownBy(() -> Appointment.of(wish(WATER, Role.HANDLER, TODAY, null), List.of(), units, self))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void is_at_a_unit_that_there_is_and_ends_after_it_begins() {
        assertThatThrownBy(() -> appointed(wish(new UnitId("D-NOTHING"), Role.HANDLER, TODAY, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> appointed(wish(WATER, Role.HANDLER, TODAY, TODAY)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void is_not_given_twice_for_the_same_time() {
        Post held = appointed(wish(WATER, Role.HANDLER, TODAY, TODAY.plusDays(10)));

        assertThatThrownBy(() -> appointed(wish(WATER, Role.HANDLER, TODAY.plusDays(9), null), held))
                .isInstanceOf(Conflict.class);
        assertThat(appointed(wish(WATER, Role.HANDLER, TODAY.plusDays(10), null), held))
                .isNotNull();
        assertThat(appointed(wish(WATER, Role.UNIT_HEAD, TODAY, null), held)).isNotNull();
    }

    @Test
    void keeps_the_settings_and_the_letters_in_different_hands() {
        Post handler = appointed(wish(WATER, Role.HANDLER, TODAY, null));
        Post administrator = appointed(wish(UnitId.HEADQUARTERS, Role.ADMINISTRATOR, TODAY, null));

        assertThatThrownBy(() -> appointed(wish(UnitId.HEADQUARTERS, Role.ADMINISTRATOR, TODAY, null), handler))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> appointed(wish(WATER, Role.HANDLER, TODAY, null), administrator))
                .isInstanceOf(Conflict.class);
    }

    private Post appointed(NewPost wish, Post... held) {
        return Appointment.of(wish, List.of(held), units, ADMINISTRATOR);
    }

    private static NewPost wish(UnitId unit, Role role, LocalDate from, @Nullable LocalDate until) {
        return new NewPost(PERSON, unit, role, from, until);
    }
}
