package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Morning;
import org.cunbu.portal.petition.casework.MorningView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The morning page of whoever is signed in. */
@RestController
@RequestMapping("/api/morning")
@Tag(name = "cases", description = "办信：工作人员")
class MorningController {

    private final Morning morning;

    MorningController(Morning morning) {
        this.morning = morning;
    }

    @GetMapping
    @Operation(summary = "晨报：上个工作日以来新超期的、新上领导清单的")
    Mono<Page> page(Official by) {
        return morning.page(by).map(Page::of);
    }

    /** This morning's page. */
    record Page(
            @Schema(description = "从这时算起") Instant since,
            List<ListsController.LineView> red,
            boolean moreRed,
            @Schema(description = "超期满 10 个工作日、今天新上领导清单的") List<ListsController.LineView> escalated,
            boolean moreEscalated,
            LocalDate lastDay,
            @Schema(description = "超期的一共多少件") long overdue,
            Instant asOf) {

        static Page of(MorningView view) {
            return new Page(
                    view.since(),
                    view.red().stream().map(ListsController.LineView::of).toList(),
                    view.moreRed(),
                    view.escalated().stream().map(ListsController.LineView::of).toList(),
                    view.moreEscalated(),
                    view.lastDay(),
                    view.overdue(),
                    view.asOf());
        }
    }
}
