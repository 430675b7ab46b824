package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Establishment;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportFault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Files of a county's lists: brought in, looked through, written all or nothing. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "整县导入：地点、单位、职务、联乡联村、包保、网格")
class ImportsController {
    private final Establishment establishment;

    ImportsController(Establishment establishment) {
        this.establishment = establishment;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "上传一个文件（xlsx 可以有几张表，CSV 一张），只检查，不写入")
    Mono<ImportView> bringIn(@RequestPart FilePart file, Official by) {
        return Mono.fromCallable(() -> Files.createTempFile("import", ".table"))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(kept -> file.transferTo(kept).thenReturn(kept))
                .flatMap((Path kept) -> establishment.bringIn(kept, file.filename(), by))
                .map(ImportView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "检查到哪一步、会改什么、有几处错")
    Mono<ImportView> find(@PathVariable UUID id, Official by) {
        return establishment.draft(id, by).map(ImportView::of);
    }

    @GetMapping("/{id}/faults")
    @Operation(summary = "每一处错：哪张表、第几行、哪一列、怎么改")
    Mono<Page<FaultView>> faults(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable PageKey page, Official by) {
        return establishment.faults(id, page, by).map(read -> read.map(FaultView::of));
    }

    @PostMapping("/{id}/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "按现在的情况再检查一次")
    Mono<ImportView> lookAgain(@PathVariable UUID id, Official by) {
        return establishment.lookAgain(id, by).map(ImportView::of);
    }

    @PostMapping("/{id}/confirmations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "没有错的文件，全部写入")
    Mono<ImportView> confirm(@PathVariable UUID id, Official by) {
        return establishment.confirm(id, by).map(ImportView::of);
    }

    /** A file and how far it has come. */
    record ImportView(
            UUID id,
            String file,
            Instant at,
            ImportDraft.State state,
            int lines,
            int faults,
            Map<String, ImportDraft.Count> counts) {

        static ImportView of(ImportDraft draft) {
            Map<String, ImportDraft.Count> counts = new TreeMap<>();
            draft.counts().forEach((list, count) -> counts.put(list.name(), count));
            return new ImportView(
                    draft.id(), draft.file(), draft.at(), draft.state(), draft.lines(), draft.faults(), counts);
        }
    }

    /** What is wrong with a line. */
    record FaultView(String list, int line, String column, String message) {
        static FaultView of(ImportFault fault) {
            return new FaultView(fault.listWords(), fault.line(), fault.heading(), fault.message());
        }
    }
}
