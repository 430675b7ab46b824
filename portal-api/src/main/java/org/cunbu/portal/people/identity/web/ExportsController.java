package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.identity.Establishment;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.ImportList;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What stands now, to take away and to bring in again. */
@RestController
@RequestMapping("/api/exports")
@Tag(name = "imports")
class ExportsController {
    private final Establishment establishment;

    ExportsController(Establishment establishment) {
        this.establishment = establishment;
    }

    @GetMapping("/county.xlsx")
    @Operation(summary = "全县现在的地点、单位、职务、联乡联村、包保、网格，一个文件")
    Mono<ResponseEntity<Flux<DataBuffer>>> county(Official by) {
        return establishment.spreadsheet(by).map(file -> TakenAway.of(file, "county.xlsx"));
    }

    @GetMapping("/{list}.{format:csv|xlsx}")
    @Operation(summary = "一张表，CSV（UTF-8 带 BOM）或者 xlsx")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(@PathVariable String list, @PathVariable String format, Official by) {
        return establishment
                .list(named(list), format.equals("xlsx"), by)
                .map(file -> TakenAway.of(file, list + "." + format));
    }

    private static ImportList named(String list) {
        try {
            return ImportList.valueOf(list.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new NotFound("这张表");
        }
    }
}
