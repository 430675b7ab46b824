package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Helps;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What helps whoever answers a letter. */
@RestController
@RequestMapping("/api/cases/{id}/helps")
@Tag(name = "cases", description = "办信：工作人员")
class HelpsController {

    private final Helps helps;

    HelpsController(Helps helps) {
        this.helps = helps;
    }

    @GetMapping
    @Operation(summary = "承办人手上有多少件、目录怎么说、本单位的常用答复")
    Mono<HelpsView> helps(@PathVariable PetitionId id, Official by) {
        return helps.of(id, by).map(HelpsView::of);
    }

    /** What helps with a letter. */
    record HelpsView(Helps.@Nullable Load load, List<LineView> lines, List<SnippetsController.SnippetView> snippets) {

        static HelpsView of(Helps.CaseHelps found) {
            return new HelpsView(
                    found.load().orElse(null),
                    found.lines().stream()
                            .map(line ->
                                    new LineView(line.topic(), line.verified() ? line.basis() : null, line.verified()))
                            .toList(),
                    found.snippets().stream()
                            .map(SnippetsController.SnippetView::of)
                            .toList());
        }
    }

    /** A line of the catalogue; its law only once it was checked. */
    record LineView(String topic, @Nullable String basis, boolean verified) {}
}
