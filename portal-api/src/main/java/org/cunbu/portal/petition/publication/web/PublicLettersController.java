package org.cunbu.portal.petition.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.YearMonth;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.publication.LetterFilter;
import org.cunbu.portal.petition.publication.Moderation;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.cunbu.portal.petition.publication.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Published letters: everybody reads them, a moderator takes them down. */
@RestController
@RequestMapping("/api/public-letters")
@Tag(name = "public letters", description = "公开信：经本人同意、审核并隐去个人信息后公开")
class PublicLettersController {

    private final Publication publication;
    private final Moderation moderation;

    PublicLettersController(Publication publication, Moderation moderation) {
        this.publication = publication;
        this.moderation = moderation;
    }

    @GetMapping
    @Operation(summary = "公开信列表，新公开的在前，每页 20 封；month 是收到信的月份")
    Mono<Page<PublicLetterView>> list(
            @RequestParam @Nullable RegionCode township,
            @RequestParam @Nullable UnitId unit,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable PageKey page) {
        return publication
                .letters(new LetterFilter(township, unit, channel, kind, month), page)
                .map(read -> read.map(PublicLetterView::of));
    }

    @GetMapping("/taken-down")
    @Operation(summary = "撤下的公开信：哪一天、为什么，不含信的内容；新撤下的在前，每页 20 封")
    Mono<Page<TakenDownView>> takenDown(@RequestParam @Nullable PageKey page) {
        return publication.takenDown(page).map(read -> read.map(TakenDownView::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一封公开信")
    Mono<PublicLetterView> read(@PathVariable PublicLetterId id) {
        return publication.letter(id).map(PublicLetterView::of);
    }

    @PostMapping("/{id}/take-downs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤下一封公开信（审核发布员），理由从列出的里选一条")
    Mono<Void> takeDown(@PathVariable PublicLetterId id, Official by, @Valid @RequestBody ReasonRequest wish) {
        return moderation.takeDown(id, wish.reason(), by);
    }
}
