package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People and their posts, for administrators. */
@RestController
@RequestMapping("/api")
@Tag(name = "people")
class PersonsController {
    private final Administration administration;

    PersonsController(Administration administration) {
        this.administration = administration;
    }

    @GetMapping("/persons")
    @Operation(summary = "登录过的人和预先登记的人")
    Mono<Page<PersonView>> persons(@RequestParam(required = false) @Nullable PageKey page, Official by) {
        return administration.persons(page, by).map(read -> read.map(PersonView::of));
    }

    @PostMapping("/persons")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "预先登记一个人，按账号等他第一次登录")
    Mono<PersonView> prepare(Official by, @Valid @RequestBody PersonRequest wish) {
        return administration.prepare(wish.username(), wish.name(), by).map(PersonView::of);
    }

    @GetMapping("/persons/{id}/posts")
    @Operation(summary = "一个人担任过的全部职务")
    Flux<PostView> posts(@PathVariable PersonId id, Official by) {
        return administration.postsOf(id, by).map(PostView::of);
    }

    @PostMapping("/persons/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "任命职务；不能任命自己")
    Mono<PostView> appoint(@PathVariable PersonId id, Official by, @Valid @RequestBody PostRequest wish) {
        return administration
                .appoint(id, new UnitId(wish.unit()), wish.role(), wish.from(), wish.until(), by)
                .map(PostView::of);
    }

    @PostMapping("/posts/{id}/endings")
    @Operation(summary = "结束职务，当天生效")
    Mono<PostView> end(@PathVariable UUID id, Official by) {
        return administration.end(id, by).map(PostView::of);
    }

    @PostMapping("/posts/{id}/deputies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "本人不在时请人代理这个职务")
    Mono<PostView> appointDeputy(@PathVariable UUID id, Official by, @Valid @RequestBody DeputyRequest wish) {
        return administration
                .appointDeputy(id, wish.deputy(), wish.from(), wish.until(), by)
                .map(PostView::of);
    }

    /** Who is to act for somebody who is away. */
    record DeputyRequest(
            @Schema(example = "demo-water", description = "代理人的账号") @NotNull
            String deputy,

            @NotNull LocalDate from,
            @Schema(description = "本人回来的那一天") @NotNull LocalDate until) {}

    /** Whom to expect. */
    record PersonRequest(
            @Schema(example = "demo-water") @NotNull String username,
            @Schema(example = "演示承办员") @NotNull String name) {}

    /** Which post to give. */
    record PostRequest(
            @Schema(example = "D-WATER") @NotNull String unit,
            @NotNull Role role,
            @NotNull LocalDate from,

            @Schema(description = "不再担任的第一天；不填就是没有期限") @Nullable
            LocalDate until) {}
}
