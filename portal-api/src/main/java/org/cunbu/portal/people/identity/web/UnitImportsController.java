package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.ImportResult;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists of units that an administrator brings in. */
@RestController
@RequestMapping("/api/unit-imports")
@Tag(name = "units")
class UnitImportsController {
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Administration administration;

    UnitImportsController(Administration administration) {
        this.administration = administration;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入单位名单（xlsx、CSV）：有一处错误就都不写，每处错误都说明在第几行")
    Mono<ImportResult> bringIn(
            @RequestPart FilePart file, @RequestParam(defaultValue = "true") boolean trial, Official by) {
        return DataBufferUtils.join(file.content(), LARGEST)
                .map(UnitImportsController::bytes)
                .flatMap(bytes -> administration.importUnits(bytes, file.filename(), trial, by));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
