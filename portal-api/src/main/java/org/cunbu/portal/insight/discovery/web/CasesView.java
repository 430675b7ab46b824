package org.cunbu.portal.insight.discovery.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.insight.discovery.Counts;
import org.cunbu.portal.insight.discovery.FoundCase;
import org.cunbu.portal.insight.discovery.Marked;
import org.cunbu.portal.insight.discovery.StaffResult;
import org.jspecify.annotations.Nullable;

/** What an official found, or that search is away. */
record CasesView(
        SearchView.State state,
        @Nullable Long total,
        List<CaseLine> cases,
        @Nullable Counts counts,
        @Nullable String next) {
    static CasesView of(StaffResult result) {
        return switch (result) {
            case StaffResult.Found found ->
                new CasesView(
                        SearchView.State.FOUND,
                        found.total(),
                        found.cases().stream().map(CaseLine::of).toList(),
                        found.counts(),
                        SearchView.token(found.next()));
            case StaffResult.Away away -> new CasesView(SearchView.State.AWAY, null, List.of(), null, null);
        };
    }

    /** One letter that this official may read. */
    record CaseLine(
            UUID id,
            @Schema(example = "7K3M9XP2QR") String number,
            List<Marked.Part> title,
            List<List<Marked.Part>> snippets,
            @Schema(example = "HELP") String kind,
            @Schema(example = "MAILBOX") String channel,
            @Schema(example = "IN_HAND") String stage,
            @Schema(example = "D-TRANSPORT") String holder,
            @Schema(example = "2026-11-02T02:00:00Z") String received) {
        static CaseLine of(FoundCase found) {
            return new CaseLine(
                    found.petition().id().value(),
                    found.petition().number().value(),
                    found.title().parts(),
                    found.snippets().stream().map(Marked::parts).toList(),
                    found.petition().kind().name(),
                    found.petition().channel().name(),
                    found.facts().stage().name(),
                    found.facts().holder().value(),
                    found.petition().received().toString());
        }
    }
}
