package org.cunbu.web.desk.lists;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.ListFilter;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.ListLine;
import org.cunbu.portal.petition.casework.Lists;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The three lists: filtered, printed, taken away. */
@Controller
class ListsController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Lists lists;
    private final ListPages pages;
    private final UnitChoices units;

    ListsController(Lists lists, ListPages pages, UnitChoices units) {
        this.lists = lists;
        this.pages = pages;
        this.units = units;
    }

    @GetMapping("/desk/lists")
    Rendering first() {
        return Rendering.redirectTo("/desk/lists/problems").build();
    }

    @GetMapping("/desk/lists/{list}")
    Mono<Rendering> list(@PathVariable String list, @ModelAttribute ListQuery query, Official by) {
        return Mono.defer(() -> {
            ListFilter filter = filter(query);
            return shown(named(list), query, filter, lists.page(named(list), filter, query.key(), by), "desk/list", by);
        });
    }

    @GetMapping("/desk/lists/{list}/print")
    Mono<Rendering> print(@PathVariable String list, @ModelAttribute ListQuery query, Official by) {
        return Mono.defer(() -> {
            ListFilter filter = filter(query);
            return shown(named(list), query, filter, lists.toPrint(named(list), filter, by), "desk/list-print", by);
        });
    }

    @GetMapping("/desk/lists/{list}/spreadsheet")
    Mono<ResponseEntity<byte[]>> spreadsheet(@PathVariable String list, @ModelAttribute ListQuery query, Official by) {
        return Mono.defer(() -> lists.spreadsheet(named(list), filter(query), by))
                .map(file -> ResponseEntity.ok()
                        .contentType(XLSX)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list + ".xlsx\"")
                        .body(file));
    }

    private Mono<Rendering> shown(
            ListKind list, ListQuery query, ListFilter filter, Mono<Page<ListLine>> lines, String view, Official by) {
        return Mono.zip(lines, lists.counts(list, filter, by))
                .map(both -> pages.of(list, query, both.getT1(), both.getT2(), by))
                .map(page -> Rendering.view(view).modelAttribute("page", page).build());
    }

    private ListFilter filter(ListQuery query) {
        return query.filter(typed -> units.meant(typed).map(unit -> new UnitId(unit.code())));
    }

    private static ListKind named(String list) {
        return ListKind.at(list).orElseThrow(() -> new NotFound("这张清单"));
    }
}
