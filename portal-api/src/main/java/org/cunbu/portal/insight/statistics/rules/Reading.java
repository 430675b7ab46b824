package org.cunbu.portal.insight.statistics.rules;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.DeadlineMissed;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.petition.casework.AccusationCleared;
import org.cunbu.portal.petition.casework.AccusationMarked;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.AnsweredOnSpot;
import org.cunbu.portal.petition.casework.LetterTakenBack;
import org.cunbu.portal.petition.casework.ObjectionDecided;
import org.cunbu.portal.petition.casework.ReturnRefused;
import org.cunbu.portal.petition.casework.RoundAccepted;
import org.cunbu.portal.petition.casework.RoundClosed;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.RoundPlanned;
import org.cunbu.portal.petition.casework.RoundReopened;
import org.cunbu.portal.petition.casework.RoundResumed;
import org.cunbu.portal.petition.casework.RoundReturned;
import org.cunbu.portal.petition.casework.RoundTurnedAway;
import org.cunbu.portal.petition.casework.WordSaid;
import org.cunbu.portal.petition.intake.PetitionReceived;
import org.cunbu.portal.petition.routing.RoutingProposed;

/** What an entry of the journal says to the figures. */
public final class Reading {

    /** The kinds of entries by which a figure can move. */
    public static final Set<Class<? extends Entry>> KINDS = Set.of(
            PetitionReceived.class,
            RoutingProposed.class,
            RoundOpened.class,
            RoundDispatched.class,
            RoundAccepted.class,
            AnswerDelivered.class,
            WordSaid.class,
            RoundClosed.class,
            RoundReopened.class,
            LetterTakenBack.class,
            AccusationCleared.class,
            AccusationMarked.class,
            AnsweredOnSpot.class,
            RoundReturned.class,
            ReturnRefused.class,
            RoundTurnedAway.class,
            ObjectionDecided.class,
            RoundPlanned.class,
            RoundResumed.class,
            DeadlineMissed.class);

    private Reading() {}

    /** The petition that the entry is about; a clock's word is about the matter it measures. */
    public static UUID petition(Recorded entry) {
        return entry.is(DeadlineMissed.class)
                ? entry.as(DeadlineMissed.class).of()
                : entry.subject().id();
    }

    /** Where a petition came from, if the entry is its receipt. */
    public static Optional<Origin> origin(Recorded entry) {
        if (!entry.is(PetitionReceived.class)) return Optional.empty();
        PetitionReceived received = entry.as(PetitionReceived.class);
        return Optional.of(new Origin(
                entry.subject().id(),
                received.handle(),
                entry.happened(),
                received.holder(),
                received.region(),
                received.township(),
                received.channel().name(),
                received.kind().name(),
                entry.by().kind() == Actor.Kind.OFFICIAL ? Entered.STAFF : Entered.CITIZEN,
                received.sealed()));
    }

    /** What happened, if it can move a figure. */
    public static Optional<Mark> mark(Recorded entry) {
        var at = entry.happened();
        return switch (entry.type()) {
            case "RoutingProposed" ->
                Optional.of(Mark.of(
                        at,
                        MarkKind.TOPIC,
                        null,
                        entry.as(RoutingProposed.class).topic()));
            case "RoundOpened" -> {
                RoundOpened opened = entry.as(RoundOpened.class);
                yield Optional.of(Mark.of(at, MarkKind.OPENED, opened.desk(), opened.secret() ? Mark.HIDDEN : ""));
            }
            case "RoundDispatched" ->
                Optional.of(Mark.of(
                        at, MarkKind.DISPATCHED, entry.as(RoundDispatched.class).lead()));
            case "RoundAccepted" ->
                Optional.of(Mark.of(
                        at, MarkKind.ACCEPTED, entry.as(RoundAccepted.class).lead()));
            case "AnswerDelivered" ->
                Optional.of(Mark.of(
                        at, MarkKind.DELIVERED, entry.as(AnswerDelivered.class).lead()));
            case "WordSaid" -> Optional.of(said(entry));
            case "RoundClosed" ->
                Optional.of(Mark.of(
                        at,
                        MarkKind.CLOSED,
                        null,
                        entry.as(RoundClosed.class).verdict().name()));
            case "RoundReopened" -> Optional.of(Mark.of(at, MarkKind.REOPENED));
            case "LetterTakenBack" -> Optional.of(Mark.of(at, MarkKind.TAKEN_BACK));
            case "AccusationCleared" ->
                Optional.of(Mark.of(
                        at, MarkKind.CLEARED, entry.as(AccusationCleared.class).desk()));
            case "AccusationMarked" -> Optional.of(Mark.of(at, MarkKind.SEALED));
            case "AnsweredOnSpot" ->
                Optional.of(Mark.of(
                        at, MarkKind.ACCEPTED, entry.as(AnsweredOnSpot.class).lead()));
            case "RoundReturned" ->
                Optional.of(Mark.of(
                        at, MarkKind.RETURNED, entry.as(RoundReturned.class).decides()));
            case "ReturnRefused" ->
                Optional.of(Mark.of(
                        at, MarkKind.DISPATCHED, entry.as(ReturnRefused.class).lead()));
            case "RoundTurnedAway" -> Optional.of(turnedAway(entry));
            case "ObjectionDecided" -> decided(entry);
            case "RoundPlanned" -> Optional.of(Mark.of(at, MarkKind.PLANNED));
            case "RoundResumed" -> Optional.of(Mark.of(at, MarkKind.RESUMED));
            case "DeadlineMissed" -> missed(entry);
            default -> Optional.empty();
        };
    }

    private static Mark turnedAway(Recorded entry) {
        RoundTurnedAway turned = entry.as(RoundTurnedAway.class);
        return switch (turned.as()) {
            case REDIRECTED -> Mark.of(entry.happened(), MarkKind.REDIRECTED);
            case DECLINED, EXHAUSTED ->
                Mark.of(entry.happened(), MarkKind.DECLINED, null, turned.as().name());
        };
    }

    private static Optional<Mark> decided(Recorded entry) {
        ObjectionDecided decided = entry.as(ObjectionDecided.class);
        if (!decided.upheld()) return Optional.empty();
        return Optional.of(
                Mark.of(entry.happened(), decided.plan() ? MarkKind.RESUMED : MarkKind.TAKEN_IN, decided.unit()));
    }

    private static Mark said(Recorded entry) {
        WordSaid said = entry.as(WordSaid.class);
        return new Mark(
                entry.happened(),
                MarkKind.SAID,
                said.lead(),
                said.solved().name(),
                said.rating() == null
                        ? null
                        : Objects.requireNonNull(said.rating()).name());
    }

    private static Optional<Mark> missed(Recorded entry) {
        DeadlineMissed missed = entry.as(DeadlineMissed.class);
        return switch (missed.kind()) {
            case FIRST_RESPONSE -> Optional.of(Mark.of(entry.happened(), MarkKind.RESPONSE_RAN_OUT, missed.unit()));
            case CONCLUSION -> Optional.of(Mark.of(entry.happened(), MarkKind.CONCLUSION_RAN_OUT, missed.unit()));
            case PETITIONERS_WORD -> Optional.of(Mark.of(entry.happened(), MarkKind.SILENT));
            case DISPATCH,
                    DISPATCH_STATUTE,
                    FIRST_RESPONSE_STATUTE,
                    CONCLUSION_STATUTE,
                    RETURN_DECISION,
                    WITHDRAWAL,
                    OBJECTION,
                    OBJECTION_DECISION,
                    REVIEW_REQUEST,
                    REVIEW_ANSWER,
                    REEXAMINATION_REQUEST,
                    REEXAMINATION_ANSWER,
                    SUPERVISION_REPORT,
                    PLAN_DATE -> Optional.empty();
        };
    }
}
