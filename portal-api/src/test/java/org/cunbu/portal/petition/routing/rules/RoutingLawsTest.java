package org.cunbu.portal.petition.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cunbu.portal.petition.intake.PetitionFixture.aLetter;
import static org.cunbu.portal.petition.routing.CountyFixture.CATALOGUE;
import static org.cunbu.portal.petition.routing.CountyFixture.PLACES;
import static org.cunbu.portal.petition.routing.CountyFixture.proposed;
import static org.cunbu.portal.petition.routing.CountyFixture.proposedWhenCleared;
import static org.cunbu.portal.petition.routing.CountyFixture.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionFixture;
import org.cunbu.portal.petition.routing.CountyFixture;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Target;
import org.junit.jupiter.api.Test;

/** What must hold for every letter, tried on thousands that are put together from the words that matter. */
class RoutingLawsTest {

    private static final int LETTERS = 4_000;
    private static final List<String> ACCUSING = List.of("举报", "受贿", "贪污", "保护伞", "中饱私囊", "纵容");
    private static final List<String> CADRES = List.of("村支书", "村干部", "村主任", "村委会", "组长");
    private static final List<String> PEOPLE = List.of("张三局长", "李某", "所长", "村民王大明", "陈校长");
    private static final List<String> VILLAGE = List.of("村里的路灯", "垃圾桶", "村规民约", "村口", "开证明", "村里办证明", "值班时间");
    private static final List<String> ALL_WORDS = CATALOGUE.stream()
            .flatMap(line -> line.words().keySet().stream())
            .sorted()
            .toList();
    private static final List<Region> ALL_PLACES = List.copyOf(PLACES.all());

    private static void forMany(long seed, BiConsumer<String, Petition> law) {
        var random = new SplittableRandom(seed);
        for (int n = 0; n < LETTERS; n++) {
            law.accept("seed %d, letter %d".formatted(seed, n), letter(random));
        }
    }

    private static Petition letter(SplittableRandom random) {
        var title = words(random, 1 + random.nextInt(3));
        var text = words(random, 1 + random.nextInt(8));
        var letter = aLetter(Kind.values()[random.nextInt(Kind.values().length)], title, text);
        var placed = placed(letter, random);
        return (random.nextInt(4) == 0 ? placed.keptFromTheVillage() : placed).received();
    }

    private static PetitionFixture placed(PetitionFixture letter, SplittableRandom random) {
        var place = ALL_PLACES.get(random.nextInt(ALL_PLACES.size()));
        return switch (random.nextInt(4)) {
            case 0 -> letter;
            case 1 -> letter.inWords(place.name());
            default -> letter.in(place.code().value());
        };
    }

    private static String words(SplittableRandom random, int many) {
        var words = new ArrayList<String>();
        for (int n = 0; n < many; n++) {
            var from = switch (random.nextInt(12)) {
                case 0 -> ACCUSING;
                case 1 -> CADRES;
                case 2 -> PEOPLE;
                case 3, 4, 5, 6 -> VILLAGE;
                default -> ALL_WORDS;
            };
            words.add(from.get(random.nextInt(from.size())));
        }
        return String.join("，", words);
    }

    private static Desk deskOf(Petition letter) {
        return ScreeningRule.screen(letter.kind(), letter.title(), letter.text())
                .desk();
    }

    private static Decision decided(Petition letter) {
        return deskOf(letter) == Desk.DISCIPLINE ? proposedWhenCleared(letter) : proposed(letter);
    }

    private static boolean isVillage(UnitId id) {
        return unit(id).orElseThrow().kind() == UnitKind.VILLAGE;
    }

    private static boolean has(Petition letter, List<String> words) {
        return words.stream().anyMatch((letter.title() + "\n" + letter.text())::contains);
    }

    @Test
    void a_denunciation_gets_no_proposal_before_the_discipline_desk_has_looked() {
        forMany(1, (which, letter) -> {
            if (letter.kind() == Kind.REPORT || has(letter, ACCUSING)) {
                assertThat(deskOf(letter)).as(which).isEqualTo(Desk.DISCIPLINE);
                assertThatIllegalArgumentException().as(which).isThrownBy(() -> proposed(letter));
            }
        });
    }

    @Test
    void what_the_discipline_desk_has_cleared_never_goes_alone_and_never_to_a_village() {
        forMany(2, (which, letter) -> {
            if (deskOf(letter) == Desk.DISCIPLINE) {
                var decision = proposedWhenCleared(letter);
                assertThat(decision.desk()).as(which).isEqualTo(Desk.DISPATCHER);
                assertThat(decision.mayGoAlone()).as(which).isFalse();
                assertThat(isVillage(decision.lead())).as(which).isFalse();
            }
        });
    }

    @Test
    void what_is_about_village_cadres_or_names_a_person_waits_for_a_person_and_never_goes_to_a_village() {
        forMany(3, (which, letter) -> {
            if (has(letter, CADRES) || has(letter, PEOPLE)) {
                var decision = decided(letter);
                assertThat(decision.desk()).as(which).isEqualTo(Desk.DISPATCHER);
                assertThat(decision.mayGoAlone()).as(which).isFalse();
                assertThat(isVillage(decision.lead())).as(which).isFalse();
                assertThat(decision.second()).as(which).satisfies(second -> {
                    if (second != null) {
                        assertThat(isVillage(second)).isFalse();
                    }
                });
            }
        });
    }

    @Test
    void what_is_kept_from_the_village_never_goes_to_a_village() {
        forMany(4, (which, letter) -> {
            if (letter.keepFromVillage()) {
                var decision = decided(letter);
                assertThat(isVillage(decision.lead())).as(which).isFalse();
                assertThat(decision.second() == null || !isVillage(decision.second()))
                        .as(which)
                        .isTrue();
            }
        });
    }

    @Test
    void a_departments_matter_is_never_pushed_down() {
        forMany(5, (which, letter) -> {
            var best = new Matching(CATALOGUE)
                    .of(letter.kind(), letter.title(), letter.text()).stream().findFirst();
            best.filter(match -> match.line().target() instanceof Target.OfUnit)
                    .ifPresent(match -> assertThat(
                                    unit(decided(letter).lead()).orElseThrow().kind())
                            .as(which)
                            .isNotIn(Set.of(UnitKind.TOWNSHIP, UnitKind.VILLAGE, UnitKind.GROUP)));
        });
    }

    @Test
    void a_township_or_village_gets_only_what_lies_in_it() {
        forMany(6, (which, letter) -> {
            var region = letter.region();
            var lead = decided(letter).lead();
            if (region != null && region.level() != Level.COUNTY && lead.value().matches("[TV][0-9]+")) {
                assertThat(lead.value().substring(1))
                        .as(which)
                        .startsWith(region.township().value());
            }
        });
    }

    @Test
    void only_inquiries_suggestions_and_praise_go_alone_and_only_without_a_desk() {
        forMany(7, (which, letter) -> {
            var decision = decided(letter);
            if (decision.mayGoAlone()) {
                assertThat(letter.kind()).as(which).isIn(Kind.INQUIRY, Kind.SUGGESTION, Kind.PRAISE);
                assertThat(decision.desk()).as(which).isEqualTo(Desk.NONE);
                assertThat(decision.lead()).as(which).isNotEqualTo(UnitId.PETITION_OFFICE);
            }
        });
    }

    @Test
    void in_doubt_a_person_decides() {
        forMany(8, (which, letter) -> {
            var decision = decided(letter);
            if (decision.reasonFull().contains("拿不准") || decision.topic().isEmpty()) {
                assertThat(decision.desk()).as(which).isEqualTo(Desk.DISPATCHER);
            }
        });
    }

    @Test
    void the_same_letter_always_gets_the_same_proposal() {
        forMany(9, (which, letter) -> assertThat(decided(letter)).as(which).isEqualTo(decided(letter)));
    }

    @Test
    void the_reason_names_what_decided() {
        forMany(10, (which, letter) -> {
            var decision = decided(letter);
            assertThat(decision.reasonFull())
                    .as(which)
                    .contains("分办目录第 1 版", "地点：")
                    .startsWith(decision.reasonPlain());
            if (!decision.topic().isEmpty()) {
                assertThat(decision.reasonFull()).as(which).contains("字眼：“", "层级：", decision.topic());
            }
            if (!decision.lead().equals(UnitId.PETITION_OFFICE)) {
                assertThat(decision.reasonPlain())
                        .as(which)
                        .contains(unit(decision.lead()).orElseThrow().name());
            }
        });
    }

    @Test
    void every_lead_is_a_unit_that_answers_letters() {
        forMany(
                11,
                (which, letter) -> assertThat(CountyFixture.unit(decided(letter).lead()))
                        .as(which)
                        .hasValueSatisfying(
                                lead -> assertThat(lead.answersLetters()).isTrue()));
    }
}
