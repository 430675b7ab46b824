package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Snippet;
import org.cunbu.portal.petition.casework.Snippets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The answers that a unit keeps to use again. */
@RestController
@RequestMapping("/api/snippets")
@Tag(name = "cases", description = "办信：工作人员")
class SnippetsController {

    private final Snippets snippets;

    SnippetsController(Snippets snippets) {
        this.snippets = snippets;
    }

    @GetMapping
    @Operation(summary = "本单位的常用答复")
    Flux<SnippetView> all(Official by) {
        return snippets.all(by).map(SnippetView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "存一条常用答复")
    Mono<SnippetView> keep(@RequestBody SnippetRequest wish, Official by) {
        return Mono.defer(() -> snippets.keep(wish.unitOf(), wish.words(), by)).map(SnippetView::of);
    }

    @PostMapping("/{id}/checks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "单位负责人核对依据；不能核对自己写的")
    Mono<Void> check(@PathVariable UUID id, @RequestBody VersionRequest read, Official by) {
        return snippets.check(id, read.version(), by);
    }

    @PostMapping("/{id}/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "不再用这一条")
    Mono<Void> takeAway(@PathVariable UUID id, @RequestBody VersionRequest read, Official by) {
        return snippets.takeAway(id, read.version(), by);
    }

    /** What is kept. */
    record SnippetRequest(
            @Schema(example = "D-WATER") @Nullable String unit,
            @Nullable String title,
            @Nullable String text,
            @Nullable String basis) {

        UnitId unitOf() {
            try {
                return new UnitId(Objects.requireNonNullElse(unit, ""));
            } catch (IllegalArgumentException none) {
                throw Invalid.field("unit", "unknown", "请选一个单位。");
            }
        }

        Snippet.Words words() {
            return new Snippet.Words(
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(basis, ""));
        }
    }

    /** The version that was read. */
    record VersionRequest(int version) {}

    /** A kept answer. */
    record SnippetView(
            UUID id,
            int version,
            String unit,
            String title,
            String text,
            String basis,
            String author,

            @Schema(description = "谁核对了依据；没有就是没核对") @Nullable
            String checked) {

        static SnippetView of(Snippet snippet) {
            return new SnippetView(
                    snippet.id(),
                    snippet.version(),
                    snippet.unit().value(),
                    snippet.words().title(),
                    snippet.words().text(),
                    snippet.words().basis(),
                    snippet.author().name(),
                    snippet.checked().map(Pen::name).orElse(null));
        }
    }
}
