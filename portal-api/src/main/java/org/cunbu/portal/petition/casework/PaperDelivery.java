package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * That a paper, or the answer, came to the petitioner.
 *
 * @param paper    which; none where it was the answer itself
 * @param taker    who took it, in general words: never a name
 * @param evidence what shows it: where the signed slip lies, the post's number, who listened
 * @param by       who recorded it
 */
public record PaperDelivery(
        Optional<PaperId> paper, DeliveryWay way, Taker taker, Instant at, String evidence, String by) {

    /** Who took it. */
    public enum Taker {
        SELF("本人"),
        FAMILY("同住的家属"),
        REPRESENTATIVE("代理人或代表");

        private final String word;

        Taker(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
