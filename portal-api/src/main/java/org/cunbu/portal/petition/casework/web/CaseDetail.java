package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Held;
import org.cunbu.portal.petition.casework.Later;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.Situation;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Proposal;
import org.jspecify.annotations.Nullable;

/** A case, as the official who asks may see it. */
record CaseDetail(
        UUID id,
        @Schema(description = "每一步都要带上它", example = "4") int version,
        @Schema(example = "7H3KQ2MWD5") String number,
        @Schema(description = "个人信息已遮盖") @Nullable String title,
        @Schema(description = "个人信息已遮盖") @Nullable String text,
        Kind kind,
        Channel channel,
        String place,
        Instant received,
        boolean publish,
        boolean keepFromVillage,
        boolean sealed,
        Secrecy secrecy,
        Stage stage,
        @Schema(example = "D-WATER") String holder,
        @Schema(example = "水利局（演示）") String holderName,
        @Nullable LeadView lead,
        @Nullable String handler,
        @Nullable String message,
        List<ClockView> clocks,
        @Schema(description = "各单位手里几天") List<HeldView> held,
        Set<ClockKind> ranOut,
        @Nullable ProposalView proposal,
        List<CaseView.Line> history,
        List<CaseView.Note> notes,
        List<Progress.Addition> additions,
        CaseView.@Nullable Draft draft,
        @Nullable Answer answer,
        Progress.@Nullable Said word,
        @Nullable Verdict verdict,
        Situation situation,
        @Nullable Masked contact,
        BesidesView besides,
        @Schema(description = "撤回、重开、复查复核、督办") Later later,
        @Schema(description = "现在我能做的") Set<Act> may) {

    /** The unit that leads. */
    record LeadView(String unit, @Nullable String name, Mode mode, Instant since) {

        static @Nullable LeadView of(@Nullable Lead lead, @Nullable String name) {
            return lead == null ? null : new LeadView(lead.unit().value(), name, lead.mode(), lead.since());
        }
    }

    /** A unit's days of the letter. */
    record HeldView(String unit, String name, int days) {

        static HeldView of(Held held) {
            return new HeldView(held.unit().value(), held.name(), held.days());
        }
    }

    /** The unit that routing proposes. */
    record ProposalView(
            String lead,
            @Nullable String second,
            String topic,
            boolean mayGoAlone,
            Desk desk,
            String reason,
            String fullReason) {

        static @Nullable ProposalView of(@Nullable Proposal proposal) {
            if (proposal == null) return null;
            var second = proposal.second();
            return new ProposalView(
                    proposal.lead().value(),
                    second == null ? null : second.value(),
                    proposal.topic(),
                    proposal.mayGoAlone(),
                    proposal.desk(),
                    proposal.reasonPlain(),
                    proposal.reasonFull());
        }
    }

    static CaseDetail of(CaseView view) {
        return new CaseDetail(
                view.petition().value(),
                view.version(),
                view.number().value(),
                view.title(),
                view.text(),
                view.kind(),
                view.channel(),
                view.place(),
                view.received(),
                view.publish(),
                view.keepFromVillage(),
                view.sealed(),
                view.secrecy(),
                view.stage(),
                view.holder().value(),
                view.holderName(),
                LeadView.of(view.lead(), view.leadName()),
                view.handler(),
                view.message(),
                view.clocks().stream().map(ClockView::of).toList(),
                view.held().stream().map(HeldView::of).toList(),
                view.ranOut(),
                ProposalView.of(view.proposal()),
                view.history(),
                view.notes(),
                view.additions(),
                view.draft(),
                view.answer(),
                view.word(),
                view.verdict(),
                view.situation(),
                view.contact(),
                BesidesView.of(view.besides()),
                view.later(),
                view.may());
    }
}
