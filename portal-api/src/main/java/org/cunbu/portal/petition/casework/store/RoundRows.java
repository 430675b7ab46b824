package org.cunbu.portal.petition.casework.store;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundId;
import org.cunbu.portal.petition.casework.RoundKind;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;

/** Rows read as rounds. */
final class RoundRows {

    private RoundRows() {}

    static Round round(RoundRow row) {
        return new Round(
                new RoundId(row.id()),
                new PetitionId(row.petition()),
                row.ordinal(),
                RoundKind.valueOf(row.kind()),
                row.version(),
                state(row),
                Secrecy.valueOf(row.secrecy()),
                row.openedAt(),
                Optional.ofNullable(row.closedAt()),
                next(row),
                Arrays.stream(row.ranOut()).map(ClockKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.concluding(),
                DetailText.once(row.once()));
    }

    private static RoundState state(RoundRow row) {
        UnitId holder = new UnitId(row.holder());
        return switch (Stage.valueOf(row.stage())) {
            case RECEIVED -> new RoundState.Received(holder);
            case DISPATCHED -> new RoundState.Dispatched(lead(row));
            case IN_HAND -> new RoundState.InHand(lead(row), handler(row), paper(row));
            case RETURNED ->
                new RoundState.Returned(lead(row), requireNonNull(detail(row).returned()));
            case PLANNED ->
                new RoundState.Planned(
                        lead(row),
                        handler(row),
                        requireNonNull(detail(row).agreed()),
                        Optional.ofNullable(detail(row).objection()));
            case REDIRECTED ->
                new RoundState.Redirected(requireNonNull(detail(row).turnedAway()));
            case DECLINED -> new RoundState.Declined(requireNonNull(detail(row).turnedAway()));
            case EXHAUSTED ->
                new RoundState.Exhausted(requireNonNull(detail(row).turnedAway()));
            case ANSWERED -> new RoundState.Answered(lead(row), handler(row), answer(row));
            case CLOSED ->
                new RoundState.Closed(
                        holder,
                        row.lead() == null ? Optional.empty() : Optional.of(lead(row)),
                        row.handler() == null ? Optional.empty() : Optional.of(handler(row)),
                        row.answeredAt() == null ? Optional.empty() : Optional.of(answer(row)),
                        Verdict.valueOf(requireNonNull(row.verdict())),
                        word(row));
        };
    }

    private static Lead lead(RoundRow row) {
        return new Lead(
                new UnitId(requireNonNull(row.lead())),
                Mode.valueOf(requireNonNull(row.mode())),
                requireNonNull(row.dispatchedAt()),
                Arrays.stream(row.alongside()).map(UnitId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Handler handler(RoundRow row) {
        return new Handler(
                requireNonNull(row.handler()),
                requireNonNull(row.handlerPost()),
                requireNonNull(row.handlerName()),
                requireNonNull(row.message()),
                requireNonNull(row.acceptedAt()));
    }

    private static Paper paper(RoundRow row) {
        return switch (row.paperStage()) {
            case "DRAFTED" -> new Paper.Drafted(text(row), drafter(row), requireNonNull(row.paperAt()));
            case "SENT_BACK" ->
                new Paper.SentBack(
                        text(row), drafter(row), requireNonNull(row.paperWhy()), requireNonNull(row.paperAt()));
            case "APPROVED" ->
                new Paper.Approved(text(row), drafter(row), approver(row), requireNonNull(row.paperAt()));
            case "PLAN_DRAFTED" ->
                new Paper.PlanDrafted(requireNonNull(detail(row).plan()), drafter(row), requireNonNull(row.paperAt()));
            case "PLAN_SIGNED" ->
                new Paper.PlanSigned(
                        requireNonNull(detail(row).plan()),
                        drafter(row),
                        approver(row),
                        requireNonNull(detail(row).decides()),
                        requireNonNull(row.paperAt()));
            default -> new Paper.Blank();
        };
    }

    private static Answer answer(RoundRow row) {
        var approver = row.approver() == null ? Optional.<Pen>empty() : Optional.of(approver(row));
        return new Answer(text(row), drafter(row), approver, requireNonNull(row.answeredAt()));
    }

    private static Word word(RoundRow row) {
        return switch (requireNonNull(row.word())) {
            case "SAID" ->
                new Word.Said(
                        Solved.valueOf(requireNonNull(row.solved())),
                        Optional.ofNullable(row.rating()).map(Rating::valueOf),
                        Optional.ofNullable(row.remark()),
                        requireNonNull(row.saidAt()));
            case "FOLLOWED_UP" -> requireNonNull(detail(row).followedUp());
            case "AGREED" -> requireNonNull(detail(row).agreement());
            case "DECIDED" -> new Word.Decided(requireNonNull(row.closedAt()));
            case "TAKEN_BACK" -> new Word.TakenBack();
            default -> new Word.Silence();
        };
    }

    private static Optional<NextClock> next(RoundRow row) {
        if (row.nextClock() == null) return Optional.empty();
        return Optional.of(new NextClock(
                ClockKind.valueOf(row.nextClock()), requireNonNull(row.nextDay()), requireNonNull(row.nextDue())));
    }

    private static Detail detail(RoundRow row) {
        return DetailText.detail(requireNonNull(row.detail()));
    }

    private static String text(RoundRow row) {
        return requireNonNull(row.paper());
    }

    private static Pen drafter(RoundRow row) {
        return pen(row.drafter(), row.drafterName());
    }

    private static Pen approver(RoundRow row) {
        return pen(row.approver(), row.approverName());
    }

    private static Pen pen(@Nullable UUID person, @Nullable String name) {
        return new Pen(requireNonNull(person), requireNonNull(name));
    }
}
