package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.Word;
import org.jspecify.annotations.Nullable;

/** Rounds written as rows. */
final class RowOfRound {

    /** The columns of the answer, from blank to delivered. */
    private record PaperColumns(
            String stage,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable String why,
            @Nullable Pen drafter,
            @Nullable Pen approver) {}

    /** The columns of the end. */
    private record EndColumns(
            @Nullable Verdict verdict, @Nullable String word, Word.@Nullable Said said) {}

    private static final String[] NOBODY = {};

    private RowOfRound() {}

    static RoundRow row(Round round) {
        RoundState state = round.state();
        @Nullable Lead lead = state.leading().orElse(null);
        @Nullable Handler handler = state.handling().orElse(null);
        PaperColumns paper = paper(state);
        EndColumns end = end(state);
        @Nullable NextClock next = round.next().orElse(null);
        Word.@Nullable Said said = end.said();
        return new RoundRow(
                round.id().value(),
                round.petition().value(),
                round.ordinal(),
                round.kind().name(),
                round.version(),
                state.stage().name(),
                round.secrecy().name(),
                state.holder().value(),
                lead == null ? null : lead.unit().value(),
                lead == null ? null : lead.mode().name(),
                lead == null ? null : lead.since(),
                handler == null ? null : handler.person(),
                handler == null ? null : handler.post(),
                handler == null ? null : handler.name(),
                handler == null ? null : handler.message(),
                handler == null ? null : handler.since(),
                paper.stage(),
                paper.text(),
                paper.at(),
                paper.why(),
                person(paper.drafter()),
                name(paper.drafter()),
                person(paper.approver()),
                name(paper.approver()),
                state.delivered().map(Answer::delivered).orElse(null),
                end.verdict() == null ? null : end.verdict().name(),
                end.word(),
                said == null ? null : said.solved().name(),
                said == null ? null : said.rating().map(Enum::name).orElse(null),
                said == null ? null : said.remark().orElse(null),
                said == null ? null : said.at(),
                round.opened(),
                round.closed().orElse(null),
                next == null ? null : next.kind().name(),
                next == null ? null : next.day(),
                next == null ? null : next.due(),
                round.ranOut().stream().map(Enum::name).sorted().toArray(String[]::new),
                round.concluding(),
                state.isOpen(),
                round.deciding().map(UnitId::value).orElse(null),
                lead == null
                        ? NOBODY
                        : lead.alongside().stream().map(UnitId::value).sorted().toArray(String[]::new),
                detail(state),
                DetailText.of(round.once()));
    }

    private static PaperColumns paper(RoundState state) {
        if (state instanceof RoundState.InHand hand) return paper(hand.paper());
        Optional<Answer> answer = state.delivered();
        return answer.map(RowOfRound::delivered).orElseGet(() -> paper(new Paper.Blank()));
    }

    private static PaperColumns paper(Paper paper) {
        return switch (paper) {
            case Paper.Blank() -> new PaperColumns("BLANK", null, null, null, null, null);
            case Paper.Drafted p -> new PaperColumns("DRAFTED", p.text(), p.at(), null, p.drafter(), null);
            case Paper.SentBack p -> new PaperColumns("SENT_BACK", p.text(), p.at(), p.why(), p.drafter(), null);
            case Paper.Approved p -> new PaperColumns("APPROVED", p.text(), p.at(), null, p.drafter(), p.approver());
            case Paper.PlanDrafted p -> new PaperColumns("PLAN_DRAFTED", null, p.at(), null, p.drafter(), null);
            case Paper.PlanSigned p -> new PaperColumns("PLAN_SIGNED", null, p.at(), null, p.drafter(), p.signer());
        };
    }

    private static PaperColumns delivered(Answer answer) {
        return new PaperColumns(
                "APPROVED",
                answer.text(),
                answer.delivered(),
                null,
                answer.drafter(),
                answer.approver().orElse(null));
    }

    private static EndColumns end(RoundState state) {
        if (!(state instanceof RoundState.Closed closed)) return new EndColumns(null, null, null);
        return switch (closed.word()) {
            case Word.Said said -> new EndColumns(closed.verdict(), "SAID", said);
            case Word.FollowedUp ignored -> new EndColumns(closed.verdict(), "FOLLOWED_UP", null);
            case Word.Agreed ignored -> new EndColumns(closed.verdict(), "AGREED", null);
            case Word.Decided ignored -> new EndColumns(closed.verdict(), "DECIDED", null);
            case Word.Silence() -> new EndColumns(closed.verdict(), "SILENCE", null);
            case Word.TakenBack() -> new EndColumns(closed.verdict(), "TAKEN_BACK", null);
        };
    }

    private static @Nullable String detail(RoundState state) {
        @Nullable
        Detail detail = switch (state) {
            case RoundState.Returned s -> Detail.of(s.asked());
            case RoundState.InHand s -> detail(s.paper());
            case RoundState.Planned s -> Detail.of(s.plan(), s.objection().orElse(null));
            case RoundState.ShownAnotherDoor s -> Detail.of(s.why());
            case RoundState.Closed s -> detail(s.word());
            case RoundState.Received ignored -> null;
            case RoundState.Dispatched ignored -> null;
            case RoundState.Answered ignored -> null;
        };
        return detail == null ? null : DetailText.of(detail);
    }

    private static @Nullable Detail detail(Paper paper) {
        return switch (paper) {
            case Paper.PlanDrafted p -> Detail.of(p.plan(), null);
            case Paper.PlanSigned p -> Detail.of(p.plan(), p.decides());
            case Paper.Blank ignored -> null;
            case Paper.Drafted ignored -> null;
            case Paper.SentBack ignored -> null;
            case Paper.Approved ignored -> null;
        };
    }

    private static @Nullable Detail detail(Word word) {
        return switch (word) {
            case Word.FollowedUp said -> Detail.of(said);
            case Word.Agreed agreed -> Detail.of(agreed);
            case Word.Said ignored -> null;
            case Word.Decided ignored -> null;
            case Word.Silence ignored -> null;
            case Word.TakenBack ignored -> null;
        };
    }

    private static @Nullable UUID person(@Nullable Pen pen) {
        return pen == null ? null : pen.person();
    }

    private static @Nullable String name(@Nullable Pen pen) {
        return pen == null ? null : pen.name();
    }
}
