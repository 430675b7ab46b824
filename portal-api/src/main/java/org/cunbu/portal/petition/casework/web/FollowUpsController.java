package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Call;
import org.cunbu.portal.petition.casework.CallCard;
import org.cunbu.portal.petition.casework.CallLine;
import org.cunbu.portal.petition.casework.CallReason;
import org.cunbu.portal.petition.casework.CallTry;
import org.cunbu.portal.petition.casework.Draw;
import org.cunbu.portal.petition.casework.FollowUps;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 回访: whom to ask, and what they said. */
@RestController
@Tag(name = "follow-ups", description = "回访")
class FollowUpsController {

    private final FollowUps followUps;

    FollowUpsController(FollowUps followUps) {
        this.followUps = followUps;
    }

    @GetMapping("/api/follow-ups")
    @Operation(summary = "要回访的人，等得最久的在前；自己单位办的信不在里面")
    Mono<CallsView> list(@Parameter(description = "下一页的键") @RequestParam Optional<PageKey> page, Official by) {
        return followUps.list(page.orElse(null), by).map(CallsView::of);
    }

    @GetMapping("/api/follow-ups/{id}")
    @Operation(summary = "一次回访：信、答复、以前打过几次")
    Mono<CardView> card(@PathVariable PetitionId id, Official by) {
        return followUps.card(id, by).map(CardView::of);
    }

    @PostMapping("/api/cases/{id}/follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "记下回访：没联系上、解决没解决、要不要撤回")
    Mono<AskedView> record(@PathVariable PetitionId id, Official by, @RequestBody FollowUpRequest said) {
        return kept(id, by, said).thenReturn(new AskedView(id.value()));
    }

    private Mono<Void> kept(PetitionId id, Official by, FollowUpRequest said) {
        if (!said.isReached()) return followUps.notReached(id, said.version(), said.words(), by);
        return said.wanted() == null
                ? followUps.said(
                        id, said.version(), said.answer(), Optional.ofNullable(said.rating()), said.words(), by)
                : followUps.aboutTheWithdrawal(id, said.version(), said.wanted(), said.words(), by);
    }

    /** Of which letter it was kept; whoever asked may not read the case itself. */
    record AskedView(UUID letter) {}

    @GetMapping("/api/follow-up-draws")
    @Operation(summary = "每次抽样：从公开台账的哪一段、按哪个树根、抽中了谁；谁都可以重抽一遍")
    Mono<DrawsView> draws(@Parameter(description = "下一页的键") @RequestParam Optional<PageKey> page) {
        return followUps.draws(page.orElse(null)).map(DrawsView::of);
    }

    /** What came of a call. */
    record FollowUpRequest(
            @Schema(example = "7") int version,

            @Schema(description = "联系上了", example = "true") @Nullable
            Boolean reached,

            @Schema(description = "解决了没有", example = "YES") @Nullable
            Solved solved,

            @Schema(description = "满不满意，可以不说", example = "SATISFIED") @Nullable
            Rating rating,

            @Schema(description = "核实撤回时：确实要撤回") @Nullable Boolean wanted,

            @Schema(description = "记一笔，可以不写，最多 1000 字") @Nullable
            String note) {

        boolean isReached() {
            return Boolean.TRUE.equals(reached);
        }

        String words() {
            return Objects.requireNonNullElse(note, "");
        }

        Solved answer() {
            if (solved == null) throw Invalid.field("solved", "missing", "请选解决了没有。");
            return solved;
        }
    }

    /** A page of the list. */
    record CallsView(
            List<LineView> items,

            @Schema(description = "下一页的键；没有就是最后一页") @Nullable
            String next) {
        static CallsView of(Page<CallLine> page) {
            PageKey next = page.next();
            return new CallsView(page.items().stream().map(LineView::of).toList(), next == null ? null : next.token());
        }
    }

    /** Somebody to be asked. */
    record LineView(
            UUID id,
            @Schema(example = "7H3KQ2MWD5") String number,
            String title,
            String holder,
            CallReason reason,
            Instant since,
            int tries) {
        static LineView of(CallLine line) {
            return new LineView(
                    line.petition().value(),
                    line.number().value(),
                    line.title(),
                    line.holder(),
                    line.reason(),
                    line.opened(),
                    line.tries());
        }
    }

    /** What somebody needs who calls. */
    record CardView(CallReason reason, Instant since, List<CallTry> tries, CaseDetail letter) {
        static CardView of(CallCard card) {
            Call call = card.call();
            return new CardView(call.reason(), call.opened(), call.tries(), CaseDetail.of(card.view()));
        }
    }

    /** A page of drawings. */
    record DrawsView(List<Draw> items, @Nullable String next) {
        static DrawsView of(Page<Draw> page) {
            PageKey next = page.next();
            return new DrawsView(page.items(), next == null ? null : next.token());
        }
    }
}
