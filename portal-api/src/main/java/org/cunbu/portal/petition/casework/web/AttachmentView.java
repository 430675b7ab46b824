package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.attachments.FileType;
import org.cunbu.portal.petition.casework.AttachedTo;

/** An attachment as it is told; the file has an address of its own. */
record AttachmentView(
        UUID id,
        AttachedTo part,
        FileType type,
        @Schema(example = "路灯.jpg") String name,
        @Schema(description = "字节数") int bytes,
        @Schema(description = "照片的宽，像素；其他为 0") int width,
        @Schema(description = "照片的高，像素；其他为 0") int height,
        @Schema(description = "录音的秒数；其他为 0") int seconds,
        @Schema(description = "PDF 的页数；其他为 0") int pages,
        Instant added) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id().value(),
                AttachedTo.valueOf(attachment.part()),
                attachment.type(),
                attachment.name(),
                attachment.bytes(),
                attachment.width(),
                attachment.height(),
                attachment.seconds(),
                attachment.pages(),
                attachment.added());
    }
}
