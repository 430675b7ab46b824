package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.DeliveryWay;
import org.cunbu.portal.petition.casework.IssuedPaper;
import org.cunbu.portal.petition.casework.PaperDelivery;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.PaperKind;
import org.jspecify.annotations.Nullable;

/** A paper that was issued. */
record PaperView(
        UUID id,
        PaperKind kind,
        @Schema(example = "告知书") String word,
        @Schema(example = "D-WATER-2026-0001") String number,
        String unit,
        String unitName,
        Instant issued,
        String by,
        @Schema(description = "送达回证：哪一份文书的") @Nullable UUID about,
        @Schema(description = "文书内容的 SHA-256") String digest,
        List<DeliveryView> deliveries) {

    static PaperView of(IssuedPaper paper) {
        return new PaperView(
                paper.id().value(),
                paper.kind(),
                paper.kind().word(),
                paper.number(),
                paper.unit().value(),
                paper.unitName(),
                paper.issued(),
                paper.by(),
                paper.about().map(PaperId::value).orElse(null),
                paper.digest(),
                paper.deliveries().stream().map(DeliveryView::of).toList());
    }

    /** How it came to the petitioner. */
    record DeliveryView(DeliveryWay way, PaperDelivery.Taker taker, Instant at, String evidence, String by) {

        static DeliveryView of(PaperDelivery delivery) {
            return new DeliveryView(
                    delivery.way(), delivery.taker(), delivery.at(), delivery.evidence(), delivery.by());
        }
    }
}
