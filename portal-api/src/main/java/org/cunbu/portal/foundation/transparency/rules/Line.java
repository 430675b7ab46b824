package org.cunbu.portal.foundation.transparency.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How an act is written in the public log: one line of JSON with its names in order and nothing between them (RFC 8785).
 * What it does not show is committed to with a salt; without the salt nobody can find it out, and with it nobody can have
 * meant something else. docs/log/FORMAT.md describes every name.
 */
public final class Line {

    private Line() {}

    /**
     * The line.
     *
     * @param commitment the hexadecimal commitment; null where the salt was deleted before the line was written
     */
    public static String of(String act, Instant happened, Shown shown, @Nullable String commitment) {
        var line = new StringBuilder(256).append("{\"act\":\"").append(act).append('"');
        add(line, "channel", shown.channel());
        add(line, "commit", commitment);
        add(line, "day", Shanghai.dayOf(happened).toString());
        add(line, "due", shown.due() == null ? null : String.valueOf(shown.due()));
        add(line, "handle", shown.handle() == null ? null : String.valueOf(shown.handle()));
        add(line, "township", shown.township());
        add(line, "unit", shown.unit());
        line.append(",\"v\":1");
        add(line, "value", shown.value());
        return line.append('}').toString();
    }

    /** What the line commits to: the exact time, the subject, and the entry's body with kind, place and words' commitment. */
    public static String details(Instant happened, Subject subject, String bodyInOrder) {
        return "{\"at\":\"" + happened + "\",\"body\":" + bodyInOrder + ",\"subject\":\"" + subject.id()
                + "\",\"version\":" + subject.version() + "}";
    }

    /** The commitment to a text: HMAC-SHA256 with the salt's 16 bytes as key. */
    public static String commitment(UUID salt, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(salt), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A salt as it is printed: 32 hexadecimal digits. */
    public static String hex(UUID salt) {
        return HexFormat.of().formatHex(bytes(salt));
    }

    private static byte[] bytes(UUID salt) {
        return ByteBuffer.allocate(16)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .array();
    }

    private static void add(StringBuilder line, String name, @Nullable String value) {
        if (value == null) return;
        line.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) append(line, value.charAt(i));
        line.append('"');
    }

    private static void append(StringBuilder line, char c) {
        switch (c) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\b' -> line.append("\\b");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\f' -> line.append("\\f");
            case '\r' -> line.append("\\r");
            default -> {
                if (c < ' ') line.append("\\u%04x".formatted((int) c));
                else line.append(c);
            }
        }
    }
}
