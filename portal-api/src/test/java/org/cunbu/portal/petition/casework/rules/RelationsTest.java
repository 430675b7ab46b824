package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.CaseFixture.GAOSHA;
import static org.cunbu.portal.petition.casework.CaseFixture.HOUSES;
import static org.cunbu.portal.petition.casework.CaseFixture.VILLAGE;
import static org.cunbu.portal.petition.casework.CaseFixture.WATER;
import static org.cunbu.portal.petition.casework.CaseFixture.answered;
import static org.cunbu.portal.petition.casework.CaseFixture.dispatched;
import static org.cunbu.portal.petition.casework.CaseFixture.drafted;
import static org.cunbu.portal.petition.casework.CaseFixture.inHand;
import static org.cunbu.portal.petition.casework.CaseFixture.official;
import static org.cunbu.portal.petition.casework.CaseFixture.received;

import java.util.Set;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionFixture;
import org.junit.jupiter.api.Test;

class RelationsTest {

    private static final Petition LETTER =
            PetitionFixture.aLetter(Kind.HELP, "路灯不亮", "村口的路灯不亮了").received();
    private static final Petition KEPT = PetitionFixture.aLetter(Kind.HELP, "路灯不亮", "村口的路灯不亮了")
            .keptFromTheVillage()
            .received();

    @Test
    void a_handler_of_the_unit_is_a_colleague_until_having_it_in_hand() {
        var wang = official(1, WATER, Role.HANDLER);
        var li = official(2, WATER, Role.HANDLER);

        assertThat(of(wang, dispatched(WATER))).containsExactly(Relation.COLLEAGUE);
        assertThat(of(wang, inHand(WATER, wang))).containsExactly(Relation.HANDLER);
        assertThat(of(li, inHand(WATER, wang))).containsExactly(Relation.COLLEAGUE);
    }

    @Test
    void a_handler_of_another_unit_is_a_stranger() {
        assertThat(of(official(1, GAOSHA, Role.HANDLER), dispatched(WATER))).isEmpty();
    }

    @Test
    void the_township_stands_above_its_village_and_not_the_other_way_round() {
        assertThat(of(official(1, GAOSHA, Role.UNIT_HEAD), dispatched(VILLAGE))).containsExactly(Relation.SUPERIOR);
        assertThat(of(official(1, VILLAGE, Role.UNIT_HEAD), dispatched(GAOSHA))).isEmpty();
    }

    @Test
    void a_head_who_wrote_the_draft_is_no_second_pair_of_eyes() {
        var both = official(1, WATER, Role.HANDLER, Role.UNIT_HEAD);

        assertThat(of(both, drafted(WATER, both))).containsExactlyInAnyOrder(Relation.HANDLER, Relation.WRITING_HEAD);
        assertThat(of(official(2, WATER, Role.UNIT_HEAD), drafted(WATER, both))).containsExactly(Relation.HEAD);
    }

    @Test
    void posts_in_the_village_count_for_nothing_where_the_village_must_not_know() {
        var cadre = official(1, VILLAGE, Role.VILLAGE_CADRE, Role.UNIT_HEAD, Role.LEADER, Role.AUDITOR);

        assertThat(Relations.of(cadre, KEPT, dispatched(VILLAGE), HOUSES)).isEmpty();
        assertThat(Relations.of(cadre, LETTER, dispatched(VILLAGE), HOUSES)).contains(Relation.COLLEAGUE);
    }

    @Test
    void the_discipline_desk_is_not_the_petition_office_s_dispatcher() {
        var desk = official(1, UnitId.DISCIPLINE, Role.DISPATCHER);
        var dispatcher = official(2, UnitId.PETITION_OFFICE, Role.DISPATCHER);
        Round secret = received(UnitId.DISCIPLINE, Secrecy.UNDECIDED);

        assertThat(of(desk, secret)).containsExactly(Relation.DISCIPLINE);
        assertThat(of(dispatcher, secret)).containsExactly(Relation.DISPATCHER);
        assertThat(WhoMay.acts(of(dispatcher, secret), Standing.of(secret))).isEmpty();
    }

    @Test
    void a_moderator_has_nothing_to_do_with_what_nobody_agreed_to_publish() {
        var handler = official(1, WATER, Role.HANDLER);
        var head = official(2, WATER, Role.UNIT_HEAD);

        assertThat(of(official(3, UnitId.PETITION_OFFICE, Role.MODERATOR), answered(WATER, handler, head)))
                .isEmpty();
    }

    @Test
    void an_administrator_reads_no_petition() {
        assertThat(of(official(1, UnitId.PETITION_OFFICE, Role.ADMINISTRATOR), dispatched(WATER)))
                .isEmpty();
    }

    private static Set<Relation> of(Official by, Round round) {
        return Relations.of(by, LETTER, round, HOUSES);
    }
}
