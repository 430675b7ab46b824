package org.cunbu.portal.petition.casework.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.cunbu.portal.petition.casework.CaseFixture.WATER;
import static org.cunbu.portal.petition.casework.CaseFixture.official;

import java.util.EnumSet;
import java.util.Set;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.CaseFixture;
import org.cunbu.portal.petition.casework.rules.Expectations;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.rules.Relations;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every standing as everyone, at the façade's door, against the table written by hand. */
class CaseFileTest {

    private static final Petition LETTER =
            PetitionFixture.aLetter(Kind.HELP, "水渠不通水", "水渠堵了").received();

    @ParameterizedTest
    @EnumSource(Standing.class)
    void the_fixture_stands_where_it_says(Standing standing) {
        assertThat(Standing.of(CaseFixture.in(standing))).isEqualTo(standing);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void lets_through_what_the_table_allows_and_says_the_right_no_to_everything_else(Standing standing) {
        for (Relation relation : EnumSet.complementOf(EnumSet.of(Relation.PETITIONER))) {
            for (Act act : Act.values()) {
                assertThat(refusal(standing, Set.of(relation), act))
                        .as("%s by %s when %s", act, relation, standing)
                        .isEqualTo(expected(standing, relation, act));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void is_not_there_for_a_stranger(Standing standing) {
        for (Act act : Act.values()) {
            assertThat(refusal(standing, Set.of(), act)).isEqualTo(NotFound.class);
        }
    }

    @Test
    void an_old_version_is_overtaken_before_anything_else_is_said() {
        var file = new CaseFile(LETTER, 7, CaseFixture.dispatched(WATER), Set.of(Relation.COLLEAGUE));

        assertThat(catchThrowable(() -> file.require(Act.ACCEPT, 6))).isInstanceOf(Overtaken.class);
        assertThat(file.require(Act.ACCEPT, 7)).isSameAs(file);
    }

    private static @Nullable Class<?> refusal(Standing standing, Set<Relation> relations, Act act) {
        var file = new CaseFile(LETTER, 1, CaseFixture.in(standing), relations);
        Throwable said = catchThrowable(() -> file.require(act, 1));
        return said == null ? null : said.getClass();
    }

    private static @Nullable Class<?> expected(Standing standing, Relation relation, Act act) {
        var may = Expectations.of(standing, relation);
        if (!may.contains(Act.READ)) return NotFound.class;
        if (may.contains(act)) return null;
        return Expectations.ever(relation, act) ? Conflict.class : Forbidden.class;
    }

    @Test
    void the_one_who_wrote_it_cannot_approve_it_in_any_post() {
        var both = official(1, WATER, Role.HANDLER, Role.UNIT_HEAD);
        var relations = Relations.of(both, LETTER, CaseFixture.drafted(WATER, both), CaseFixture.HOUSES);
        var file = new CaseFile(LETTER, 1, CaseFixture.drafted(WATER, both), relations);

        assertThat(catchThrowable(() -> file.require(Act.APPROVE, 1))).isInstanceOf(Forbidden.class);
    }
}
