package org.cunbu.web.desk.imports;

import java.nio.file.Path;
import java.util.Locale;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.identity.Establishment;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.Takeaway;
import org.cunbu.portal.people.organization.ImportList;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** /desk/exports: what stands now, as it could be brought in again. */
@Controller
class ExportsPageController {

    private final Establishment establishment;

    ExportsPageController(Establishment establishment) {
        this.establishment = establishment;
    }

    @GetMapping("/desk/exports/county.xlsx")
    Mono<ResponseEntity<Flux<DataBuffer>>> county(Official by) {
        return establishment.spreadsheet(by).map(file -> attached(file, "county.xlsx"));
    }

    @GetMapping("/desk/exports/{list}.{format:csv|xlsx}")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(@PathVariable String list, @PathVariable String format, Official by) {
        return establishment
                .list(named(list), format.equals("xlsx"), by)
                .map(file -> attached(file, list + "." + format));
    }

    private static ResponseEntity<Flux<DataBuffer>> attached(Path file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Takeaway.typeOf(name)))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Takeaway.once(file));
    }

    private static ImportList named(String list) {
        try {
            return ImportList.valueOf(list.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new NotFound("这张表");
        }
    }
}
