package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is to the portal. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "people", description = "工作人员和职务")
class MeController {
    @GetMapping
    @Operation(summary = "我是谁，担任什么职务")
    MeView me(Official by) {
        return new MeView(
                by.person().value(),
                by.name(),
                by.posts().stream().map(PostView::of).toList());
    }

    /** The caller's own person and posts. */
    record MeView(UUID person, @Schema(example = "演示承办员") String name, List<PostView> posts) {}
}
