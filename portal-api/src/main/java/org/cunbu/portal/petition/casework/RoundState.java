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

    /** A person has it in hand and told the petitioner so. */
    record InHand(Lead lead, Handler handler, Paper paper) implements RoundState {

        public InHand drafted(String text, Pen drafter, Instant at) {
            return new InHand(lead, handler, new Paper.Drafted(text, drafter, at));
        }

        public InHand with(Paper other) {
            return new InHand(lead, handler, other);
        }

        public Answered delivered(Paper.Approved paper, Instant at) {
            return new Answered(lead, handler, new Answer(paper.text(), paper.drafter(), paper.approver(), at));
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

        static Closed withoutAnswer(UnitId holder, Optional<Lead> lead, Optional<Handler> handler) {
            return new Closed(holder, lead, handler, Optional.empty(), Verdict.WITHDRAWN, new Word.TakenBack());
        }

        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }

    /** The unit that leads, once one does. */
    default Optional<Lead> leading() {
        return switch (this) {
            case Received ignored -> Optional.empty();
            case Dispatched s -> Optional.of(s.lead());
            case InHand s -> Optional.of(s.lead());
            case Answered s -> Optional.of(s.lead());
            case Closed s -> s.lead();
        };
    }

    /** The person who has it in hand, once somebody has. */
    default Optional<Handler> handling() {
        return switch (this) {
            case Received ignored -> Optional.empty();
            case Dispatched ignored -> Optional.empty();
            case InHand s -> Optional.of(s.handler());
            case Answered s -> Optional.of(s.handler());
            case Closed s -> s.handler();
        };
    }

    /** The answer, once it was delivered. */
    default Optional<Answer> delivered() {
        return switch (this) {
            case Received ignored -> Optional.empty();
            case Dispatched ignored -> Optional.empty();
            case InHand ignored -> Optional.empty();
            case Answered s -> Optional.of(s.answer());
            case Closed s -> s.answer();
        };
    }
}
