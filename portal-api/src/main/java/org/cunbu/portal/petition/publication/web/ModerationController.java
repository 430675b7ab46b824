package org.cunbu.portal.petition.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.Candidate;
import org.cunbu.portal.petition.publication.Moderation;
import org.cunbu.portal.petition.publication.Preview;
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

/** The moderator's desk. */
@RestController
@RequestMapping("/api/moderation")
@Tag(name = "moderation", description = "审核发布")
class ModerationController {

    private final Moderation moderation;

    ModerationController(Moderation moderation) {
        this.moderation = moderation;
    }

    @GetMapping
    @Operation(summary = "等待审核的信，等得最久的在前")
    Mono<Page<Candidate>> candidates(@RequestParam @Nullable PageKey page, Official by) {
        return moderation.candidates(page, by);
    }

    @GetMapping("/{petition}")
    @Operation(summary = "公开前的预览：标出个人信息，给出隐去后的文字")
    Mono<Preview> preview(@PathVariable PetitionId petition, Official by) {
        return moderation.preview(petition, by);
    }

    @PostMapping("/{petition}/publications")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "按这些文字公开：只能在建议的文字里再隐去，不能改写")
    Mono<PublicLetterView> publish(
            @PathVariable PetitionId petition, Official by, @Valid @RequestBody PublicationRequest wish) {
        return moderation
                .publish(petition, wish.version(), wish.toWording(), by)
                .map(PublicLetterView::of);
    }

    @PostMapping("/{petition}/refusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "不公开，理由从列出的里选一条")
    Mono<Void> refuse(@PathVariable PetitionId petition, Official by, @Valid @RequestBody RefusalRequest wish) {
        return moderation.refuse(petition, wish.version(), wish.reason(), by);
    }
}
