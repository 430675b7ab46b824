package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.attachments.Announced;
import org.cunbu.portal.foundation.attachments.Receiving;
import org.cunbu.portal.foundation.attachments.Upload;
import org.cunbu.portal.petition.casework.AttachedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An upload on its way; HEAD tells the same in {@code Upload-Offset} and {@code Upload-Length}. */
record UploadView(
        UUID id,
        @Schema(description = "一共多少字节", example = "348160") int size,

        @Schema(description = "已经收到多少字节，下一段从这里接着传", example = "196608")
        int received,

        @Schema(description = "一段最多多少字节", example = "196608")
        int piece) {

    /** What is about to come. */
    record Request(
            @Schema(description = "文件名", example = "路灯.jpg") @Nullable
            String name,

            @Schema(description = "一共多少字节", example = "348160") @Nullable
            Integer size,

            @Schema(description = "全部内容的 SHA-256，十六进制；算不出来可以不写") @Nullable
            String sha256,

            @Schema(description = "工作人员上传时：放在记录里，还是随答复给来信人", example = "NOTE") @Nullable
            AttachedTo part) {

        Announced announced() {
            return new Announced(Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(size, 0), sha256);
        }

        AttachedTo into() {
            return part == null ? AttachedTo.NOTE : part;
        }
    }

    static ResponseEntity<UploadView> of(HttpStatus status, Upload upload) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .header("Upload-Offset", Integer.toString(upload.received()))
                .header("Upload-Length", Integer.toString(upload.size()))
                .body(new UploadView(upload.id(), upload.size(), upload.received(), Receiving.PIECE));
    }
}
