package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.EnteredCount;
import org.cunbu.portal.petition.intake.EnteredLine;
import org.cunbu.portal.petition.intake.EnteredReceipt;
import org.cunbu.portal.petition.intake.EntryDesk;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Letters that officials type in for somebody. */
@RestController
@RequestMapping("/api/entered-letters")
@Tag(name = "entered-letters", description = "代群众录入：来电、来访、纸质信、别的系统的工单")
class EntriesController {

    private final EntryDesk desk;

    EntriesController(EntryDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(
            summary = "代录一封信",
            description = "The receipt only tracks; the petitioner's own secret goes to their e-mail address.")
    @ApiResponse(responseCode = "201", description = "登记好了", useReturnTypeSchema = true)
    Mono<ResponseEntity<EntryView>> enter(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody EntryRequest entry, Official by) {
        return desk.enter(key, entry.typed(), by)
                .map(EntryView::of)
                .map(view -> ResponseEntity.created(URI.create("/api/letters/" + view.number()))
                        .header("Cache-Control", "no-store")
                        .body(view));
    }

    @GetMapping
    @Operation(summary = "我代录的信，和本单位、全县本月代录多少、隔一天以上才录的多少")
    Mono<EntriesView> mine(Official by) {
        return Mono.zip(desk.mine(by).map(LineView::of).collectList(), desk.ofUnit(by), desk.ofCounty(by))
                .map(all -> new EntriesView(all.getT1(), CountView.of(all.getT2()), CountView.of(all.getT3())));
    }

    /** What the official reads out. */
    record EntryView(
            @Schema(description = "编号", example = "7H3KQ2MWD5")
            String number,

            @Schema(description = "编号，分组显示", example = "7H3-KQ2-MWD5")
            String shown,

            @Schema(description = "查询码，只能查进度；举报没有") @Nullable
            String secret,

            @Schema(description = "来信人自己的查询码已经发到其邮箱") boolean mailed,
            Instant received,
            boolean again) {

        static EntryView of(EnteredReceipt entered) {
            var receipt = entered.receipt();
            return new EntryView(
                    receipt.number().value(),
                    receipt.number().shown(),
                    entered.secret().map(ReceiptSecret::shown).orElse(null),
                    entered.mailed(),
                    receipt.received(),
                    receipt.again());
        }
    }

    /** @param late typed in more than a day after it came */
    record LineView(String number, Channel channel, String title, Instant happened, Instant recorded, boolean late) {

        static LineView of(EnteredLine line) {
            return new LineView(
                    line.number().value(),
                    line.channel(),
                    line.title(),
                    line.happened(),
                    line.recorded(),
                    line.isLate());
        }
    }

    record CountView(Instant since, long entered, long late) {

        static CountView of(EnteredCount count) {
            return new CountView(count.since(), count.entered(), count.late());
        }
    }

    record EntriesView(List<LineView> mine, CountView unit, CountView county) {}
}
