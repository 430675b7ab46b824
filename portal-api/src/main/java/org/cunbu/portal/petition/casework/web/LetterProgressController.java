package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Doors;
import org.cunbu.portal.petition.casework.FurtherRounds;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.portal.petition.casework.Plans;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Supervision;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A letter followed by whoever holds its number and secret; every answer says how it goes now. */
@RestController
@RequestMapping("/api/letters/{number}")
@Tag(name = "letters", description = "信件：写信，凭编号和查询码跟踪")
class LetterProgressController {

    private static final String SECRET = "Receipt-Secret";

    private final Intake intake;
    private final Casework casework;
    private final Papers papers;
    private final Doors doors;
    private final Plans plans;
    private final Supervision supervision;
    private final FurtherRounds further;

    LetterProgressController(
            Intake intake,
            Casework casework,
            Papers papers,
            Doors doors,
            Plans plans,
            Supervision supervision,
            FurtherRounds further) {
        this.intake = intake;
        this.casework = casework;
        this.papers = papers;
        this.doors = doors;
        this.plans = plans;
        this.supervision = supervision;
        this.further = further;
    }

    @GetMapping
    @Operation(summary = "信办到哪一步了")
    Mono<ResponseEntity<ProgressView>> progress(
            @PathVariable ReceiptNumber number,
            @Parameter(description = "回执上的查询码") @RequestHeader(SECRET) ReceiptSecret secret,
            Visitor from) {
        return holder(number, secret, from)
                .flatMap(petitioner -> casework.progress(petitioner)
                        .delayUntil(
                                progress -> progress.answer() == null ? Mono.empty() : papers.answerOpened(petitioner)))
                .map(LetterProgressController::personal);
    }

    @PostMapping("/additions")
    @Operation(summary = "补充内容；原信不变")
    Mono<ResponseEntity<ProgressView>> add(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            Visitor from,
            @RequestBody AdditionRequest wish) {
        return holder(number, secret, from)
                .delayUntil(petitioner -> casework.add(petitioner, wish.checked()))
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "要撤回；等 7 天，由别的单位核实，其间照常办理")
    Mono<ResponseEntity<ProgressView>> takeBack(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return holder(number, secret, from)
                .delayUntil(casework::takeBack)
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/withdrawal-recalls")
    @Operation(summary = "不撤回了")
    Mono<ResponseEntity<ProgressView>> recall(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return holder(number, secret, from)
                .delayUntil(casework::recall)
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/word")
    @Operation(summary = "说解决没解决、满不满意；答复后 7 天内")
    Mono<ResponseEntity<ProgressView>> say(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            Visitor from,
            @RequestBody WordRequest word) {
        return holder(number, secret, from)
                .delayUntil(petitioner -> casework.say(
                        petitioner,
                        word.said(),
                        Optional.ofNullable(word.rating()),
                        Optional.ofNullable(word.remark())))
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/replies")
    @Operation(summary = "回答承办人的询问")
    Mono<ResponseEntity<ProgressView>> reply(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            Visitor from,
            @RequestBody ReplyRequest wish) {
        return holder(number, secret, from)
                .delayUntil(petitioner -> plans.answer(petitioner, Objects.requireNonNullElse(wish.reply(), "")))
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/reminders")
    @Operation(summary = "催一催；几天里只能催一次")
    Mono<ResponseEntity<ProgressView>> remind(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return holder(number, secret, from)
                .delayUntil(supervision::remind)
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/objections")
    @Operation(summary = "异议：不同意不予受理、导入法定途径、不再受理或者列入计划；被告知后 5 个工作日内")
    Mono<ResponseEntity<ProgressView>> object(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            Visitor from,
            @RequestBody ObjectionRequest wish) {
        return holder(number, secret, from)
                .delayUntil(petitioner -> doors.object(petitioner, Objects.requireNonNullElse(wish.objection(), "")))
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/reopenings")
    @Operation(summary = "没有解决，重新办理；只有一次，说明还差什么")
    Mono<ResponseEntity<ProgressView>> reopen(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            Visitor from,
            @RequestBody AdditionRequest wish) {
        return holder(number, secret, from)
                .delayUntil(petitioner -> further.reopen(petitioner, wish.checked()))
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    @PostMapping("/reviews")
    @Operation(summary = "申请复查，然后复核；要有处理意见书，在 30 天以内")
    Mono<ResponseEntity<ProgressView>> askReview(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return holder(number, secret, from)
                .delayUntil(further::askReview)
                .flatMap(casework::progress)
                .map(LetterProgressController::personal);
    }

    /** Wrong tries are counted by where they come from; the right secret always opens. */
    private Mono<Petitioner> holder(ReceiptNumber number, ReceiptSecret secret, Visitor from) {
        return intake.open(number, secret, from);
    }

    private static ResponseEntity<ProgressView> personal(Progress progress) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(ProgressView.of(progress));
    }

    /** What is added. */
    record AdditionRequest(
            @Schema(description = "补充的内容，1 到 10000 字", example = "昨晚又去看了，第三根灯杆也不亮。") @Nullable
            String text) {

        LetterText checked() {
            return new LetterText(Objects.requireNonNullElse(text, ""));
        }
    }

    /** What the petitioner answers. */
    record ReplyRequest(
            @Schema(description = "回答，1 到 10000 字", example = "村口到桥头那一段。") @Nullable
            String reply) {}

    /** What the petitioner does not accept. */
    record ObjectionRequest(
            @Schema(description = "为什么不同意，1 到 1000 字", example = "我没有去过法院，也没有别的单位在办。") @Nullable
            String objection) {}

    /** The petitioner's word. */
    record WordRequest(
            @Schema(description = "解决了没有", example = "YES") @Nullable
            Solved solved,

            @Schema(description = "满不满意，可以不说", example = "SATISFIED") @Nullable
            Rating rating,

            @Schema(description = "还想说的，可以不写，最多 1000 字") @Nullable
            String remark) {

        Solved said() {
            if (solved == null) throw Invalid.field("solved", "missing", "请说一下解决了没有。");
            return solved;
        }
    }
}
