package org.cunbu.portal.petition.casework.papers.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.petition.casework.DeliveryWay;
import org.cunbu.portal.petition.casework.PaperDelivery;
import org.cunbu.portal.petition.casework.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its row holds it.
 *
 * @param answered without a paper: when the answer was given of which it tells
 */
public record DeliveryRow(
        UUID id,
        UUID petition,
        @Nullable UUID paper,
        String way,
        String taker,
        Instant at,
        Instant recordedAt,
        @Nullable UUID person,
        String byName,
        String evidence,
        @Nullable Instant answered) {

    public PaperDelivery read() {
        return new PaperDelivery(
                Optional.ofNullable(paper).map(PaperId::new),
                DeliveryWay.valueOf(way),
                PaperDelivery.Taker.valueOf(taker),
                at,
                evidence,
                byName);
    }
}
