package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.jspecify.annotations.Nullable;

/** A post as the person who holds it and administrators see it. */
record PostView(
        UUID id,
        @Schema(example = "D-WATER") String unit,
        Role role,
        LocalDate from,
        @Schema(description = "不再担任的第一天") @Nullable LocalDate until,
        @Schema(description = "替谁代理：那个人的职务") @Nullable UUID deputyOf) {

    static PostView of(Post post) {
        return new PostView(post.id(), post.unit().value(), post.role(), post.from(), post.until(), post.deputyOf());
    }
}
