package org.cunbu.web.desk.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Bulk;
import org.cunbu.portal.petition.casework.BulkKind;
import org.cunbu.portal.petition.casework.BulkView;
import org.cunbu.portal.petition.casework.BulkWish;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Sent;
import org.cunbu.web.desk.UnitChoice;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One act for many letters: chosen in a list, looked at, begun, followed. */
@Controller
class BulkController {

    private static final String DEED = "bulk";

    private final Bulk bulk;
    private final DeskFrames frames;
    private final UnitChoices units;

    BulkController(Bulk bulk, DeskFrames frames, UnitChoices units) {
        this.bulk = bulk;
        this.frames = frames;
        this.units = units;
    }

    @PostMapping("/desk/bulk/previews")
    Mono<Rendering> preview(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange).flatMap(sent -> looked(sent, Attempt.none(), HttpStatus.OK, by));
    }

    @PostMapping("/desk/bulk")
    Mono<Rendering> begin(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> bulk.begin(wish(sent), by))
                        .map(id -> Rendering.redirectTo("/desk/bulk/" + id)
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Invalid.class,
                                wrong -> looked(
                                        sent,
                                        Attempt.refused(DEED, sent.typed("unit", "mode", "text"), wrong),
                                        HttpStatus.BAD_REQUEST,
                                        by)));
    }

    @GetMapping("/desk/bulk/{id}")
    Mono<Rendering> progress(@PathVariable UUID id, Official by) {
        return bulk.progress(id, by)
                .map(view -> BulkPage.of(view, frames.of(by, "lists"), List.of(), Attempt.none()))
                .map(page ->
                        Rendering.view("desk/bulk").modelAttribute("page", page).build());
    }

    private Mono<Rendering> looked(Sent sent, Attempt attempt, HttpStatus status, Official by) {
        return Mono.defer(() -> bulk.preview(kind(sent), letters(sent), by))
                .map(view -> BulkPage.of(view, frames.of(by, "lists"), choices(view), attempt))
                .map(page -> Rendering.view("desk/bulk-preview")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }

    private List<UnitChoice> choices(BulkView view) {
        return view.kind() == BulkKind.DISPATCH ? units.answeringLetters() : List.of();
    }

    private BulkWish wish(Sent sent) {
        var kind = kind(sent);
        return new BulkWish(
                kind,
                letters(sent),
                kind == BulkKind.DISPATCH ? unit(sent.text("unit")) : Optional.empty(),
                kind == BulkKind.DISPATCH ? Optional.of(mode(sent.text("mode"))) : Optional.empty(),
                sent.text("text"));
    }

    private Optional<UnitId> unit(String typed) {
        if (typed.isBlank()) return Optional.empty();
        return Optional.of(units.meant(typed)
                .map(unit -> new UnitId(unit.code()))
                .orElseThrow(() -> Invalid.field("unit", "unknown", "没有找到这个单位，请从名单里选。")));
    }

    private static Mode mode(String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElse(Mode.FORWARDED);
    }

    private static BulkKind kind(Sent sent) {
        return Arrays.stream(BulkKind.values())
                .filter(kind -> kind.name().equals(sent.text("kind")))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "missing", "请选要做哪一步。"));
    }

    private static List<BulkWish.Letter> letters(Sent sent) {
        return Objects.requireNonNullElse(sent.fields().get("letter"), List.<String>of()).stream()
                .map(BulkController::letter)
                .toList();
    }

    private static BulkWish.Letter letter(String sent) {
        int colon = sent.indexOf(':');
        try {
            return new BulkWish.Letter(
                    new PetitionId(UUID.fromString(sent.substring(0, Math.max(0, colon)))),
                    Integer.parseInt(sent.substring(colon + 1)));
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field("letters", "unknown", "选中的信认不出来，请回清单重新选。");
        }
    }
}
