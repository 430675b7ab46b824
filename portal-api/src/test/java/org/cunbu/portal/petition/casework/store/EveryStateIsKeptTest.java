package org.cunbu.portal.petition.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.AgreedPlan;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.Extension;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Objection;
import org.cunbu.portal.petition.casework.Once;
import org.cunbu.portal.petition.casework.Opinion;
import org.cunbu.portal.petition.casework.Organ;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Plan;
import org.cunbu.portal.petition.casework.Question;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Return;
import org.cunbu.portal.petition.casework.Review;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.TurnedAway;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.Withdrawal;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.portal.testing.RealServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

/** What is known in a state is the same after it was written and read. */
@PortalTest
class EveryStateIsKeptTest {

    private static final Instant AT = Instant.parse("2026-09-04T02:03:04Z");
    private static final UnitId WATER = new UnitId("D-WATER");
    private static final Pen WANG = new Pen(new UUID(0, 1), "王");
    private static final Pen LI = new Pen(new UUID(0, 2), "李");
    private static final Lead LEAD = new Lead(WATER, Mode.ASSIGNED, AT, Set.of(new UnitId("D-EDU")));
    private static final Handler HANDLER = new Handler(WANG.person(), new UUID(0, 3), "王", "我来办", AT);
    private static final Plan PLAN = new Plan("资金", "水利局王", LocalDate.of(2027, 3, 1));
    private static final AgreedPlan AGREED = new AgreedPlan(PLAN, WANG, LI, new Pen(new UUID(0, 4), "张"), AT);
    private static final Objection OBJECTION =
            new Objection("等不起", AT, UnitId.LEADERSHIP, Optional.of(new Objection.Decision(false, "钱未到", LI, AT)));
    private static final TurnedAway AWAY =
            new TurnedAway(UnitId.PETITION_OFFICE, "已起诉", Door.COURT, WANG, AT, Optional.of(OBJECTION));
    private static final Once ONCE = new Once(
            1,
            Optional.of(new Question("哪一段水渠？", WANG, AT, Optional.of(AT.plusSeconds(60)))),
            Optional.of(new Extension("要测量", LI, AT, LocalDate.of(2026, 12, 1))),
            Optional.of(new Withdrawal(AT, LocalDate.of(2026, 9, 11))),
            Optional.of(
                    new Opinion("意见 3", WATER, LI, AT, LocalDate.of(2026, 10, 4), new Organ("市水利局", "市府路 1 号", true))),
            Optional.of(new Review(
                    "意见 3",
                    new Organ("县领导", "", false),
                    AT,
                    LocalDate.of(2026, 10, 4),
                    Optional.of(new Review.Result(
                            Review.Outcome.CHANGED,
                            "重新测量",
                            "县信复〔2026〕1号",
                            LocalDate.of(2026, 9, 20),
                            LI,
                            AT,
                            Optional.of(new Review.Next(
                                    new Organ("市信访局", "市府路 2 号", true), LocalDate.of(2026, 10, 20))))))));

    @Autowired
    private Rounds rounds;

    static Stream<RoundState> states() {
        var answer = new Answer("通水了", WANG, Optional.of(LI), AT);
        return Stream.of(
                new RoundState.Received(UnitId.PETITION_OFFICE),
                new RoundState.Dispatched(LEAD),
                new RoundState.Returned(LEAD, new Return("不归我们管", WANG, AT, UnitId.PETITION_OFFICE, 1)),
                new RoundState.InHand(LEAD, HANDLER, new Paper.Blank()),
                new RoundState.InHand(LEAD, HANDLER, new Paper.Drafted("通水了", WANG, AT)),
                new RoundState.InHand(LEAD, HANDLER, new Paper.PlanDrafted(PLAN, WANG, AT)),
                new RoundState.InHand(LEAD, HANDLER, new Paper.PlanSigned(PLAN, WANG, LI, UnitId.LEADERSHIP, AT)),
                new RoundState.Planned(LEAD, HANDLER, AGREED, Optional.empty()),
                new RoundState.Planned(LEAD, HANDLER, AGREED, Optional.of(OBJECTION)),
                new RoundState.Answered(LEAD, HANDLER, answer),
                new RoundState.Answered(LEAD, HANDLER, new Answer("在二楼", WANG, Optional.empty(), AT)),
                new RoundState.Redirected(AWAY),
                new RoundState.Declined(AWAY),
                new RoundState.Exhausted(AWAY),
                closed(answer, Verdict.RESOLVED, new Word.Said(Solved.YES, Optional.empty(), Optional.empty(), AT)),
                closed(
                        answer,
                        Verdict.UNRESOLVED,
                        new Word.FollowedUp(
                                Solved.NO,
                                Optional.of(Rating.NOT_SATISFIED),
                                Optional.of("没来过人"),
                                UnitId.PETITION_OFFICE,
                                AT)),
                closed(answer, Verdict.AGREED, new Word.Agreed("协议书", AT)),
                closed(answer, Verdict.EXPLAINED, new Word.Silence()));
    }

    private static RoundState closed(Answer answer, Verdict verdict, Word word) {
        return new RoundState.Closed(
                WATER, Optional.of(LEAD), Optional.of(HANDLER), Optional.of(answer), verdict, word);
    }

    @ParameterizedTest
    @MethodSource("states")
    void is_read_as_it_was_written(RoundState state) {
        var opened = Round.unopened(new PetitionId(Ids.next()), UnitId.PETITION_OFFICE, Secrecy.NONE, AT);
        var changed = opened.in(state).having(ONCE);
        var written = state.isOpen() ? changed : over(changed);
        StepVerifier.create(rounds.open(opened)
                        .then(rounds.save(written))
                        .then(rounds.of(opened.petition()))
                        .map(Round::state))
                .expectNext(state)
                .verifyComplete();
        assertThat(rounds.of(opened.petition()).map(Round::once).block()).isEqualTo(ONCE);
    }

    /** Rounds without letters would lie in everybody's queue. */
    @AfterAll
    static void clear() throws SQLException {
        try (var connection =
                        TestServices.postgres().connect(RealServices.database().name());
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from round where not exists (select 1 from petition p where p.id = petition)");
        }
    }

    private static Round over(Round round) {
        return round.over(AT);
    }
}
