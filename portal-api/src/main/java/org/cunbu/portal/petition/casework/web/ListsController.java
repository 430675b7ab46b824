package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.ListCounts;
import org.cunbu.portal.petition.casework.ListFilter;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.ListLine;
import org.cunbu.portal.petition.casework.Lists;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The three lists of whoever is signed in. */
@RestController
@RequestMapping("/api/lists")
@Tag(name = "cases", description = "办信：工作人员")
class ListsController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Lists lists;

    ListsController(Lists lists) {
        this.lists = lists;
    }

    /** What narrows a list, as an address names it. */
    record Wish(
            Optional<UnitId> unit,

            @Parameter(description = "乡镇街道（9 位）或村、社区（12 位）的代码", example = "430525103")
            Optional<String> place,

            Optional<Kind> kind,
            Optional<Channel> channel,
            Optional<Stage> stage,
            @Parameter(description = "只看到下个工作日为止到期的") Optional<Boolean> near,
            @Parameter(description = "只看超期的") Optional<Boolean> overdue,

            @Parameter(description = "只看这天以前到期的", example = "2026-12-01")
            Optional<LocalDate> due,

            @Parameter(description = "编号的开头") Optional<String> number,

            @Parameter(description = "销号清单的月份", example = "2026-11")
            Optional<YearMonth> month) {

        ListFilter filter() {
            return new ListFilter(
                    unit,
                    place.map(Wish::placeOf),
                    kind,
                    channel,
                    stage,
                    near.orElse(false),
                    overdue.orElse(false),
                    due,
                    number.orElse(""),
                    month);
        }

        private static RegionCode placeOf(String code) {
            try {
                return new RegionCode(code);
            } catch (IllegalArgumentException none) {
                throw Invalid.field("place", "no-place", "地点请写乡镇街道或者村、社区的代码。");
            }
        }
    }

    @GetMapping("/{list}")
    @Operation(summary = "问题清单 problems、交办清单 assignments、销号清单 close-outs 的一页")
    Mono<ListView> page(
            @PathVariable String list,
            Wish wish,
            @Parameter(description = "下一页的键") @RequestParam Optional<PageKey> page,
            Official by) {
        return Mono.defer(() -> lists.page(named(list), wish.filter(), page.orElse(null), by))
                .map(ListView::of);
    }

    @GetMapping("/{list}/counts")
    @Operation(summary = "清单里有多少件，按状态、类型、来源")
    Mono<ListCounts> counts(@PathVariable String list, Wish wish, Official by) {
        return Mono.defer(() -> lists.counts(named(list), wish.filter(), by));
    }

    @GetMapping("/{list}/spreadsheet")
    @Operation(summary = "清单的 xlsx")
    Mono<ResponseEntity<byte[]>> spreadsheet(@PathVariable String list, Wish wish, Official by) {
        return Mono.defer(() -> lists.spreadsheet(named(list), wish.filter(), by))
                .map(file -> ResponseEntity.ok()
                        .contentType(XLSX)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list + ".xlsx\"")
                        .body(file));
    }

    private static ListKind named(String list) {
        return ListKind.at(list).orElseThrow(() -> new NotFound("这张清单"));
    }

    /** A page of a list. */
    record ListView(
            List<LineView> items,

            @Schema(description = "下一页的键；没有就是最后一页") @Nullable
            String next) {

        static ListView of(Page<ListLine> page) {
            PageKey next = page.next();
            return new ListView(page.items().stream().map(LineView::of).toList(), next == null ? null : next.token());
        }
    }

    /** A letter in a list. */
    record LineView(
            QueueController.LineView letter,
            @Schema(example = "D-WATER") @Nullable String lead,

            @Nullable String leadName,
            List<String> alongside,
            @Nullable Mode mode,
            @Nullable Instant given,
            @Nullable ClosingView closing) {

        static LineView of(ListLine line) {
            UnitId lead = line.lead();
            return new LineView(
                    QueueController.LineView.of(line.letter()),
                    lead == null ? null : lead.value(),
                    line.leadName(),
                    line.alongside(),
                    line.mode(),
                    line.given(),
                    ClosingView.of(line.closing()));
        }
    }

    /** What shows that it was done. */
    record ClosingView(
            Instant at,
            @Schema(example = "已解决") String how,
            @Schema(example = "来信人说：解决了，满意") String byWord,
            @Nullable String answer) {

        static @Nullable ClosingView of(ListLine.@Nullable Closing closing) {
            return closing == null
                    ? null
                    : new ClosingView(closing.at(), closing.how(), closing.byWord(), closing.answer());
        }
    }
}
