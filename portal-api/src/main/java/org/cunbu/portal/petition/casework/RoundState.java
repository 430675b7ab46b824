package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;
import org.cunbu.portal.people.organization.UnitId;

/**
 * Where a round stands. Each state holds exactly what is known in it and offers only the steps that are open in it; the
 * unit that answers for the letter is never nobody.
 */
public sealed interface RoundState {

    /** As people are told. */
    Stage stage();

    /** The unit that answers for the letter in this state. */
    UnitId holder();

    /** Registered, on the desk of the office that passes it on. */
    record Received(UnitId desk) implements RoundState {

        public Received layOn(UnitId other) {
            return new Received(other);
        }

        public Dispatched dispatchedTo(Lead lead) {
            return new Dispatched(lead);
        }

        /** 当场答复: the desk itself answers, with one pair of eyes. */
        public Answered onTheSpot(Lead desk, Handler dispatcher, String text) {
            var pen = new Pen(dispatcher.person(), dispatcher.name());
            return new Answered(desk, dispatcher, new Answer(text, pen, Optional.empty(), dispatcher.since()));
        }

        public Redirected redirected(String reason, Door door, Pen by, Instant at) {
            return new Redirected(new TurnedAway(desk, reason, door, by, at, Optional.empty()));
        }

        public Declined declined(String reason, Door door, Pen by, Instant at) {
            return new Declined(new TurnedAway(desk, reason, door, by, at, Optional.empty()));
        }

        public Exhausted exhausted(String reason, Door door, Pen by, Instant at) {
            return new Exhausted(new TurnedAway(desk, reason, door, by, at, Optional.empty()));
        }

        public Closed takenBack() {
            return Closed.withoutAnswer(desk, Optional.empty(), Optional.empty());
        }

        @Override
        public Stage stage() {
            return Stage.RECEIVED;
        }

        @Override
        public UnitId holder() {
            return desk;
        }
    }

    /** Passed on; a unit leads, nobody there has taken it up yet. */
    record Dispatched(Lead lead) implements RoundState {

        public InHand acceptedBy(Handler handler) {
            return new InHand(lead, handler, new Paper.Blank());
        }

        public Returned returned(Return asked) {
            return new Returned(lead, asked);
        }

        public Dispatched transferredTo(Lead other) {
            return new Dispatched(other);
        }

        /** The same with other helpers. */
        public Dispatched with(Lead same) {
            return new Dispatched(same);
        }

        /** 复查, 复核: the organ decided. */
        public Closed decided(Instant at) {
            return new Closed(
                    lead.unit(),
                    Optional.of(lead),
                    Optional.empty(),
                    Optional.empty(),
                    Verdict.EXPLAINED,
                    new Word.Decided(at));
        }

        public Closed takenBack() {
            return Closed.withoutAnswer(lead.unit(), Optional.of(lead), Optional.empty());
        }

        @Override
        public Stage stage() {
            return Stage.DISPATCHED;
        }

        @Override
        public UnitId holder() {
            return lead.unit();
        }
    }

    /** The unit says that it is not its to answer; until that is decided it answers for it. */
    record Returned(Lead lead, Return asked) implements RoundState {

        /** The return is right: another unit leads. */
        public Dispatched dispatchedTo(Lead other) {
            return new Dispatched(other);
        }

        /** The return is wrong: everything is as it was before. */
        public Dispatched refused() {
            return new Dispatched(lead);
        }

        public Closed takenBack() {
            return Closed.withoutAnswer(lead.unit(), Optional.of(lead), Optional.empty());
        }

        @Override
        public Stage stage() {
            return Stage.RETURNED;
        }

        @Override
        public UnitId holder() {
            return lead.unit();
        }
    }

    /** A person has it in hand and told the petitioner so. */
    record InHand(Lead lead, Handler handler, Paper paper) implements RoundState {

        public InHand drafted(String text, Pen drafter, Instant at) {
            return new InHand(lead, handler, new Paper.Drafted(text, drafter, at));
        }

        public InHand with(Paper other) {
            return new InHand(lead, handler, other);
        }

        /** The same with other helpers. */
        public InHand with(Lead same) {
            return new InHand(same, handler, paper);
        }

        /** The same in another person's hands. */
        public InHand handedTo(Handler other) {
            return new InHand(lead, other, paper);
        }

        public Answered delivered(Paper.Approved paper, Instant at) {
            return new Answered(
                    lead, handler, new Answer(paper.text(), paper.drafter(), Optional.of(paper.approver()), at));
        }

        public Planned planned(AgreedPlan plan) {
            return new Planned(lead, handler, plan, Optional.empty());
        }

        public Dispatched transferredTo(Lead other) {
            return new Dispatched(other);
        }

        /** 化解: both sides signed; no answer is needed any more. */
        public Closed agreed(String evidence, Instant at) {
            return new Closed(
                    lead.unit(),
                    Optional.of(lead),
                    Optional.of(handler),
                    Optional.empty(),
                    Verdict.AGREED,
                    new Word.Agreed(evidence, at));
        }

        public Closed takenBack() {
            return Closed.withoutAnswer(lead.unit(), Optional.of(lead), Optional.of(handler));
        }

        @Override
        public Stage stage() {
            return Stage.IN_HAND;
        }

        @Override
        public UnitId holder() {
            return lead.unit();
        }
    }

    /** 挂账: cannot be done now; it is public what is missing and when it is looked at again. The clocks run on. */
    record Planned(Lead lead, Handler handler, AgreedPlan plan, Optional<Objection> objection) implements RoundState {

        /** The same with other helpers. */
        public Planned with(Lead same) {
            return new Planned(same, handler, plan, objection);
        }

        public Planned with(Objection raised) {
            return new Planned(lead, handler, plan, Optional.of(raised));
        }

        /** It can be done now, or the superior found the petitioner's objection right. */
        public InHand takenUpAgain() {
            return new InHand(lead, handler, new Paper.Blank());
        }

        public Closed takenBack() {
            return Closed.withoutAnswer(lead.unit(), Optional.of(lead), Optional.of(handler));
        }

        public boolean isObjectedTo() {
            return objection.filter(Objection::isOpen).isPresent();
        }

        @Override
        public Stage stage() {
            return Stage.PLANNED;
        }

        @Override
        public UnitId holder() {
            return lead.unit();
        }
    }

    /** Answered; the petitioner has seven days to say whether it is solved. */
    record Answered(Lead lead, Handler handler, Answer answer) implements RoundState {

        public Closed closed(Verdict verdict, Word word) {
            return new Closed(lead.unit(), Optional.of(lead), Optional.of(handler), Optional.of(answer), verdict, word);
        }

        public Closed takenBack() {
            return closed(Verdict.WITHDRAWN, new Word.TakenBack());
        }

        @Override
        public Stage stage() {
            return Stage.ANSWERED;
        }

        @Override
        public UnitId holder() {
            return lead.unit();
        }
    }

    /** Ended, and by whose word. */
    record Closed(
            UnitId holder,
            Optional<Lead> lead,
            Optional<Handler> handler,
            Optional<Answer> answer,
            Verdict verdict,
            Word word)
            implements RoundState {

        /** Ended in silence; since then the petitioner was asked. */
        public Closed saidSince(Verdict other, Word asked) {
            return new Closed(holder, lead, handler, answer, other, asked);
        }

        static Closed withoutAnswer(UnitId holder, Optional<Lead> lead, Optional<Handler> handler) {
            return new Closed(holder, lead, handler, Optional.empty(), Verdict.WITHDRAWN, new Word.TakenBack());
        }

        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }

    /** 导入法定途径: the law has another door for it. */
    record Redirected(TurnedAway why) implements ShownAnotherDoor {

        @Override
        public Redirected with(TurnedAway other) {
            return new Redirected(other);
        }

        @Override
        public Stage stage() {
            return Stage.REDIRECTED;
        }
    }

    /** 不予受理: it is not for this government. */
    record Declined(TurnedAway why) implements ShownAnotherDoor {

        @Override
        public Declined with(TurnedAway other) {
            return new Declined(other);
        }

        @Override
        public Stage stage() {
            return Stage.DECLINED;
        }
    }

    /** 不再受理: it went all the ways that there are. */
    record Exhausted(TurnedAway why) implements ShownAnotherDoor {

        @Override
        public Exhausted with(TurnedAway other) {
            return new Exhausted(other);
        }

        @Override
        public Stage stage() {
            return Stage.EXHAUSTED;
        }
    }

    /** The three ends of a letter that is not handled as one. The petitioner may object within five working days. */
    sealed interface ShownAnotherDoor extends RoundState {

        TurnedAway why();

        ShownAnotherDoor with(TurnedAway other);

        /** The superior finds the petitioner right: it is a letter after all. */
        default Received takenInAfterAll() {
            return new Received(why().desk());
        }

        @Override
        default UnitId holder() {
            return why().desk();
        }
    }

    /** Whether somebody must still act. */
    default boolean isOpen() {
        return switch (this) {
            case Closed ignored -> false;
            case ShownAnotherDoor s -> s.why().isObjectedTo();
            case Received ignored -> true;
            case Dispatched ignored -> true;
            case Returned ignored -> true;
            case InHand ignored -> true;
            case Planned ignored -> true;
            case Answered ignored -> true;
        };
    }

    /** The unit that leads, once one does. */
    default Optional<Lead> leading() {
        return switch (this) {
            case Received ignored -> Optional.empty();
            case Dispatched s -> Optional.of(s.lead());
            case Returned s -> Optional.of(s.lead());
            case InHand s -> Optional.of(s.lead());
            case Planned s -> Optional.of(s.lead());
            case Answered s -> Optional.of(s.lead());
            case Closed s -> s.lead();
            case ShownAnotherDoor ignored -> Optional.empty();
        };
    }

    /** The person who has it in hand, once somebody has. */
    default Optional<Handler> handling() {
        return switch (this) {
            case Received ignored -> Optional.empty();
            case Dispatched ignored -> Optional.empty();
            case Returned ignored -> Optional.empty();
            case InHand s -> Optional.of(s.handler());
            case Planned s -> Optional.of(s.handler());
            case Answered s -> Optional.of(s.handler());
            case Closed s -> s.handler();
            case ShownAnotherDoor ignored -> Optional.empty();
        };
    }

    /** The answer, once it was delivered. */
    default Optional<Answer> delivered() {
        return switch (this) {
            case Answered s -> Optional.of(s.answer());
            case Closed s -> s.answer();
            case Received ignored -> Optional.empty();
            case Dispatched ignored -> Optional.empty();
            case Returned ignored -> Optional.empty();
            case InHand ignored -> Optional.empty();
            case Planned ignored -> Optional.empty();
            case ShownAnotherDoor ignored -> Optional.empty();
        };
    }

    /** The same with this unit leading and others helping; none where nobody helps any more. */
    default Optional<RoundState> helpedBy(Lead same) {
        return switch (this) {
            case Dispatched s -> Optional.of(s.with(same));
            case InHand s -> Optional.of(s.with(same));
            case Planned s -> Optional.of(s.with(same));
            case Received ignored -> Optional.empty();
            case Returned ignored -> Optional.empty();
            case Answered ignored -> Optional.empty();
            case Closed ignored -> Optional.empty();
            case ShownAnotherDoor ignored -> Optional.empty();
        };
    }

    /** Passed on to this unit, as far as it can be from here. */
    default Optional<Dispatched> passedTo(Lead other) {
        return switch (this) {
            case Received s -> Optional.of(s.dispatchedTo(other));
            case Returned s -> Optional.of(s.dispatchedTo(other));
            case Dispatched s -> Optional.of(s.transferredTo(other));
            case InHand s -> Optional.of(s.transferredTo(other));
            case Planned ignored -> Optional.empty();
            case Answered ignored -> Optional.empty();
            case Closed ignored -> Optional.empty();
            case ShownAnotherDoor ignored -> Optional.empty();
        };
    }

    /** The unit that has something to decide here besides the one that answers for the letter. */
    default Optional<UnitId> deciding() {
        return switch (this) {
            case Returned s -> Optional.of(s.asked().decides());
            case Planned s -> s.objection().filter(Objection::isOpen).map(Objection::decides);
            case ShownAnotherDoor s ->
                s.why().objection().filter(Objection::isOpen).map(Objection::decides);
            case InHand s ->
                s.paper() instanceof Paper.PlanSigned plan ? Optional.of(plan.decides()) : Optional.empty();
            case Received ignored -> Optional.empty();
            case Dispatched ignored -> Optional.empty();
            case Answered ignored -> Optional.empty();
            case Closed ignored -> Optional.empty();
        };
    }

    /** The state after the petitioner's taking back became final; none where it is over anyway. */
    default Optional<Closed> afterTakingBack() {
        return switch (this) {
            case Received s -> Optional.of(s.takenBack());
            case Dispatched s -> Optional.of(s.takenBack());
            case Returned s -> Optional.of(s.takenBack());
            case InHand s -> Optional.of(s.takenBack());
            case Planned s -> Optional.of(s.takenBack());
            case Answered s -> Optional.of(s.takenBack());
            case Closed ignored -> Optional.empty();
            case ShownAnotherDoor ignored -> Optional.empty();
        };
    }
}
