package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.CaseFixture;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionFixture;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hard rules as laws, over every act, state and post. */
class HardRulesTest {

    private static final long SEED = 20261128L;
    private static final int CASES = 4_000;
    private static final List<UnitId> UNITS = List.of(
            CaseFixture.WATER,
            CaseFixture.GAOSHA,
            CaseFixture.VILLAGE,
            UnitId.PETITION_OFFICE,
            UnitId.LEADERSHIP,
            UnitId.DISCIPLINE);

    @Test
    void nobody_but_the_discipline_desk_does_anything_with_a_denunciation_whatever_posts_they_hold() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            Round round = hidden(random);
            var official = CaseFixture.official(7, any(UNITS, random), any(Role.values(), random));
            Set<Relation> relations = Relations.of(official, letter(), round, CaseFixture.HOUSES);
            if (relations.contains(Relation.DISCIPLINE)) continue;
            Set<Act> acts = WhoMay.acts(relations, Standing.of(round));
            assertThat(EnumSet.copyOf(withRead(acts)))
                    .as("seed %d, case %d: %s of %s in %s", SEED, i, acts, official.posts(), Standing.of(round))
                    .isEqualTo(EnumSet.of(Act.READ));
        }
    }

    /** An auditor reads that there was an act, and no word of it; everybody else nothing at all. */
    private static Set<Act> withRead(Set<Act> acts) {
        var both = EnumSet.of(Act.READ);
        both.addAll(acts);
        return both;
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void a_village_is_a_stranger_to_a_letter_that_is_kept_from_it_even_as_lead_or_helper(Standing standing) {
        Petition kept = PetitionFixture.aLetter(Kind.HELP, "水渠不通水", "水渠堵了")
                .keptFromTheVillage()
                .received();
        for (Role role : Role.values()) {
            if (EnumSet.of(Role.LEADER, Role.AUDITOR, Role.MODERATOR).contains(role)) continue;
            var cadre = CaseFixture.official(9, CaseFixture.VILLAGE, role);
            var round = CaseFixture.in(standing);
            assertThat(Relations.of(cadre, kept, round, CaseFixture.HOUSES)).isEmpty();
            assertThat(Relations.of(cadre, kept, helpedByTheVillage(), CaseFixture.HOUSES))
                    .isEmpty();
        }
    }

    @Test
    void neither_leading_nor_helping_gets_a_letter_to_those_it_must_not_reach() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            UnitKind kind = any(UnitKind.values(), random);
            boolean keep = random.nextBoolean();
            boolean about = random.nextBoolean();
            var proposed =
                    random.nextBoolean() ? Optional.of(any(UnitKind.values(), random)) : Optional.<UnitKind>empty();
            var screening = new Screening(about ? Desk.DISPATCHER : Desk.NONE, List.of(), about);
            var unit = new Unit(new UnitId("X-1"), "演示单位", kind, null, null, null, true, 1);
            var lead = new Lead(CaseFixture.WATER, Mode.FORWARDED, CaseFixture.NOW);
            boolean mayLead = MayLead.refusal(unit, keep, screening, proposed).isEmpty();
            boolean mayHelp = MayHelp.refusal(unit, lead, keep, screening).isEmpty();
            String which = "seed %d, case %d: %s, kept %s, about the village %s, proposed %s"
                    .formatted(SEED, i, kind, keep, about, proposed);
            if (kind == UnitKind.VILLAGE && (keep || about))
                assertThat(mayLead || mayHelp).as(which).isFalse();
            if (kind == UnitKind.DISCIPLINE)
                assertThat(mayLead || mayHelp).as(which).isFalse();
            boolean down = kind == UnitKind.VILLAGE || kind == UnitKind.TOWNSHIP;
            if (down && proposed.equals(Optional.of(UnitKind.DEPARTMENT)))
                assertThat(mayLead).as(which).isFalse();
        }
    }

    @Test
    void who_is_named_is_recused_and_nobody_else() {
        Petition letter = PetitionFixture.aLetter(Kind.COMPLAINT, "王小二不放水", "水利站的王小二说没有水。")
                .received();
        assertThat(Recusal.isNamed("王小二", letter)).isTrue();
        assertThat(Recusal.isNamed("李小二", letter)).isFalse();
        assertThat(Recusal.isNamed("王", letter)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void at_every_moment_a_unit_answers_for_it(Standing standing) {
        assertThat(CaseFixture.in(standing).state().holder()).isNotNull();
    }

    private static Round hidden(Random random) {
        Round secret = CaseFixture.received(UnitId.DISCIPLINE, Secrecy.UNDECIDED);
        return switch (random.nextInt(3)) {
            case 0 -> secret;
            case 1 -> CaseFixture.in(Standing.HANDED_OVER);
            default -> CaseFixture.in(Standing.HIDDEN_CLOSED);
        };
    }

    private static Round helpedByTheVillage() {
        var lead = new Lead(CaseFixture.GAOSHA, Mode.FORWARDED, CaseFixture.NOW, Set.of(CaseFixture.VILLAGE));
        return CaseFixture.received(UnitId.PETITION_OFFICE, Secrecy.NONE).in(new RoundState.Dispatched(lead));
    }

    private static Petition letter() {
        return PetitionFixture.aLetter(Kind.REPORT, "举报水利站", "水利站的人收钱").received();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> T any(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
