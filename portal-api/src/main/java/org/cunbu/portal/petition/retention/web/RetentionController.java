package org.cunbu.portal.petition.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.retention.Retention;
import org.cunbu.portal.petition.retention.RetentionSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long what tells of people lives, for administrators. */
@RestController
@RequestMapping("/api/retention")
@Tag(name = "retention", description = "保存期限：联系方式和原文在办结后留多久")
class RetentionController {

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    @Operation(summary = "现在的期限，各删了多少")
    Flux<SettingView> settings(Official by) {
        return retention.settings(by).map(SettingView::of);
    }

    @PostMapping("/{what}/weighings")
    @Operation(summary = "先数一数：改成这么多天，马上会涉及多少封信；这一步什么也不删")
    Mono<Weighed> weigh(@PathVariable RetentionSetting.What what, Official by, @RequestBody Wish wish) {
        return retention.weigh(what, wish.days(), by).map(Weighed::new);
    }

    @PutMapping("/{what}")
    @Operation(summary = "改期限；到期的在一小时内删，删了找不回来")
    Mono<SettingView> change(@PathVariable RetentionSetting.What what, Official by, @RequestBody Wish wish) {
        return retention.change(what, wish.days(), wish.version(), by).map(SettingView::of);
    }

    /** How long. */
    record Wish(
            @Schema(description = "办结后留多少天，30 到 36500；空着就是一直留") @Nullable
            Integer days,

            int version) {}

    /** How many letters. */
    record Weighed(long letters) {}

    /** A setting as it stands. */
    record SettingView(
            RetentionSetting.What what,
            int version,
            @Nullable Integer days,
            Instant doneUntil,
            long erased) {

        static SettingView of(RetentionSetting setting) {
            return new SettingView(
                    setting.what(), setting.version(), setting.days(), setting.doneAt(), setting.erased());
        }
    }
}
