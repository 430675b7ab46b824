package org.cunbu.drills.load;

import java.util.Random;
import java.util.UUID;

/**
 * A letter that somebody in the drill sends: its own key, its own words, its own address.
 *
 * @param key its idempotency key
 * @param from the client's address, as the deployment's proxy names it
 * @param contact how to reach the writer, as JSON; null where nobody is to be reached
 * @param publish whether the writer agrees to publication
 */
public record Letter(UUID key, String from, String title, String text, String region, String contact, boolean publish) {

    private static final String[] TOWNSHIPS = {
        "430525101", "430525102", "430525103", "430525104", "430525105", "430525106", "430525107", "430525108"
    };

    /** The letter of this number; no two are alike. */
    public static Letter ofNumber(long number, Random random) {
        String mark = Long.toString(number, 36) + "x" + Integer.toHexString(random.nextInt());
        return new Letter(
                new UUID(random.nextLong(), random.nextLong()),
                "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + (1 + random.nextInt(254)),
                "路灯不亮 " + mark,
                "村口第" + number + "根路灯不亮了，晚上走路看不清，请问什么时候能修？（" + mark + "）",
                TOWNSHIPS[random.nextInt(TOWNSHIPS.length)],
                "null",
                false);
    }

    /** The same letter, whose writer agrees to publication. */
    public Letter published() {
        return new Letter(key, from, title, text, region, contact, true);
    }

    /** As it goes over the wire. */
    public String body() {
        return "{\"kind\":\"INQUIRY\",\"title\":\"" + title + "\",\"text\":\"" + text + "\",\"region\":\"" + region
                + "\",\"contact\":" + contact + ",\"publish\":" + publish + "}";
    }
}
