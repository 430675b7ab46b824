package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.cunbu.portal.petition.casework.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoMayTest {

    @ParameterizedTest
    @EnumSource(Standing.class)
    void says_exactly_what_the_table_written_by_hand_says(Standing standing) {
        for (Relation relation : Relation.values()) {
            assertThat(WhoMay.acts(Set.of(relation), standing))
                    .as("%s when %s", relation, standing)
                    .isEqualTo(Expectations.of(standing, relation));
        }
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void gives_a_stranger_nothing(Standing standing) {
        assertThat(WhoMay.acts(Set.of(), standing)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void lets_nobody_act_who_may_not_read(Standing standing) {
        for (Relation relation : EnumSet.complementOf(EnumSet.of(Relation.PETITIONER))) {
            var acts = WhoMay.acts(Set.of(relation), standing);
            assertThat(acts.isEmpty() || acts.contains(Act.READ))
                    .as("%s when %s: %s", relation, standing, acts)
                    .isTrue();
        }
    }

    @Test
    void hides_an_undecided_letter_from_everybody_but_the_discipline_desk_and_its_writer() {
        var others = EnumSet.complementOf(EnumSet.of(Relation.PETITIONER, Relation.DISCIPLINE));
        assertThat(WhoMay.acts(others, Standing.UNDECIDED)).isEmpty();
        assertThat(WhoMay.acts(others, Standing.HIDDEN_CLOSED)).isEmpty();
    }

    @Test
    void shows_a_denunciations_words_to_the_discipline_desk_alone() {
        var others = EnumSet.complementOf(EnumSet.of(Relation.DISCIPLINE));
        assertThat(WhoMay.acts(others, Standing.HANDED_OVER)).doesNotContain(Act.READ_TEXT, Act.SEE_CONTACT);
    }

    @Test
    void tells_not_now_from_never() {
        assertThat(WhoMay.mayEver(Set.of(Relation.HANDLER), Act.DELIVER)).isTrue();
        assertThat(WhoMay.mayEver(Set.of(Relation.LEADER), Act.DELIVER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void never_lets_the_one_who_wrote_it_approve_it(Standing standing) {
        var both = Set.of(Relation.HANDLER, Relation.WRITING_HEAD);
        assertThat(WhoMay.acts(both, standing)).doesNotContain(Act.APPROVE, Act.SEND_BACK);
    }
}
