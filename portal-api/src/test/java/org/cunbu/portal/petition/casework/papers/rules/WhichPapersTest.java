package org.cunbu.portal.petition.casework.papers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.PaperKind.ASSIGNMENT;
import static org.cunbu.portal.petition.casework.PaperKind.DECLINED;
import static org.cunbu.portal.petition.casework.PaperKind.EXHAUSTED;
import static org.cunbu.portal.petition.casework.PaperKind.EXTENSION;
import static org.cunbu.portal.petition.casework.PaperKind.FORWARDING;
import static org.cunbu.portal.petition.casework.PaperKind.NOTICE;
import static org.cunbu.portal.petition.casework.PaperKind.OPINION;
import static org.cunbu.portal.petition.casework.PaperKind.REDIRECTED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.CaseFixture;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.Extension;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Once;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which paper in which state, and who makes it: written by hand. */
class WhichPapersTest {

    private static final Pen PEN = CaseFixture.pen(CaseFixture.official(1, CaseFixture.WATER, Role.HANDLER));

    @ParameterizedTest
    @EnumSource(Standing.class)
    void each_standing_has_its_papers_and_no_other(Standing standing) {
        assertThat(WhichPapers.of(CaseFixture.in(standing), false))
                .as("%s", standing)
                .isEqualTo(
                        switch (standing) {
                            case UNDECIDED, HANDED_OVER, HIDDEN_CLOSED, RECEIVED, RETURNED -> Set.of();
                            case DISPATCHED, REVIEWING -> Set.of(FORWARDING);
                            case IN_HAND, DRAFTED, APPROVED, PLAN_DRAFTED, PLAN_SIGNED -> Set.of(FORWARDING, NOTICE);
                            case PLANNED, PLAN_OBJECTED -> Set.of(NOTICE);
                            case ANSWERED, CLOSED -> Set.of(OPINION);
                            case TURNED_AWAY, TURN_OBJECTED -> Set.of(REDIRECTED);
                        });
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void the_mode_of_passing_on_says_which_letter_goes_with_it(Mode mode) {
        var round = CaseFixture.received(UnitId.PETITION_OFFICE, Secrecy.NONE)
                .in(new RoundState.Dispatched(new Lead(CaseFixture.WATER, mode, CaseFixture.NOW)));

        assertThat(WhichPapers.of(round, false))
                .isEqualTo(
                        switch (mode) {
                            case FORWARDED -> Set.of(FORWARDING);
                            case ASSIGNED, ORDERED -> Set.of(ASSIGNMENT);
                            case HANDED_OVER -> Set.of();
                        });
    }

    @Test
    void an_extension_is_told_once_there_is_one() {
        var extension = new Extension("要等检测结果", PEN, CaseFixture.NOW, LocalDate.of(2027, 2, 1));

        for (Standing standing : EnumSet.of(Standing.IN_HAND, Standing.PLANNED)) {
            Round round = CaseFixture.in(standing);
            assertThat(WhichPapers.of(round, false)).doesNotContain(EXTENSION);
            assertThat(WhichPapers.of(round.having(Once.NOTHING.extended(extension)), false))
                    .contains(EXTENSION);
        }
        assertThat(WhichPapers.of(CaseFixture.in(Standing.CLOSED).having(Once.NOTHING.extended(extension)), false))
                .doesNotContain(EXTENSION);
    }

    @Test
    void a_letter_turned_away_has_the_paper_of_its_end() {
        var received = new RoundState.Received(UnitId.PETITION_OFFICE);
        Round round = CaseFixture.received(UnitId.PETITION_OFFICE, Secrecy.NONE);

        assertThat(WhichPapers.of(round.in(received.declined("不归本级", Door.COURT, PEN, CaseFixture.NOW)), false))
                .isEqualTo(Set.of(DECLINED));
        assertThat(WhichPapers.of(round.in(received.exhausted("已复核", Door.REVIEW, PEN, CaseFixture.NOW)), false))
                .isEqualTo(Set.of(EXHAUSTED));
    }

    @Test
    void no_village_signs_an_opinion_and_no_letter_that_was_taken_back_has_one() {
        assertThat(WhichPapers.of(CaseFixture.in(Standing.ANSWERED), true)).isEmpty();

        Round hand = CaseFixture.in(Standing.IN_HAND);
        assertThat(WhichPapers.of(hand.closed(((RoundState.InHand) hand.state()).takenBack(), CaseFixture.NOW), false))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void who_did_it_makes_its_paper(Relation relation) {
        Set<PaperKind> unit = EnumSet.of(NOTICE, EXTENSION, OPINION, PaperKind.DELIVERY);
        Set<PaperKind> office = EnumSet.of(FORWARDING, ASSIGNMENT, DECLINED, EXHAUSTED, REDIRECTED, PaperKind.DELIVERY);

        assertThat(WhoMakes.kinds(Set.of(relation)))
                .as("%s", relation)
                .isEqualTo(
                        switch (relation) {
                            case HANDLER, HEAD, WRITING_HEAD -> unit;
                            case DISPATCHER -> office;
                            case COLLEAGUE -> EnumSet.of(PaperKind.DELIVERY);
                            case PETITIONER,
                                    DISCIPLINE,
                                    SUPERIOR,
                                    DECIDER,
                                    HELPER,
                                    LEADER,
                                    AUDITOR,
                                    MODERATOR,
                                    OVERSEER,
                                    CALLER -> Set.of();
                        });
    }
}
