package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.TextDesk;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The words of photos and voice messages. */
@RestController
@Tag(name = "cases")
class TextsController {

    private final TextDesk desk;

    TextsController(TextDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/unwritten-letters")
    @Operation(summary = "待录入文字：纸质信的照片、语音")
    Mono<List<UnwrittenView>> waiting(Official by) {
        return desk.waiting(by).map(UnwrittenView::of).collectList();
    }

    @PostMapping("/api/cases/{id}/texts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "照原件录入文字；原件不变，只能录一次")
    Mono<TypedView> add(@PathVariable PetitionId id, @RequestBody TextRequest wish, Official by) {
        return desk.add(id, wish.version(), Objects.requireNonNullElse(wish.text(), ""), by)
                .thenReturn(new TypedView(id.value()));
    }

    /** Of which letter the words were typed; what accuses somebody is not this desk's to read any more. */
    record TypedView(UUID letter) {}

    /** What it says. */
    record TextRequest(
            @Schema(example = "2") int version,

            @Schema(description = "1 到 10000 字", example = "村口的路灯不亮了。") @Nullable
            String text) {}

    /** A letter that waits for its text. */
    record UnwrittenView(UUID id, int version, String number, LetterBody body, Instant received) {

        static UnwrittenView of(TextDesk.Waiting one) {
            return new UnwrittenView(
                    one.petition().value(), one.version(), one.number().value(), one.body(), one.received());
        }
    }
}
