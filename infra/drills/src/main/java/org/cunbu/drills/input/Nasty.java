package org.cunbu.drills.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values that nobody should send, each with the name under which it is reported. */
record Nasty(String name, byte[] bytes) {

    /** A script that must never come back as it was sent. */
    static final String SCRIPT = "<script>alert('cunbu')</script>";

    private static final List<String> NAMES = List.of(
            "wrong type",
            "NUL",
            "lone surrogate",
            "bidi characters",
            "control characters",
            "huge number",
            "deep nesting",
            "over-long string",
            "broken UTF-8",
            "script tag");

    /** As raw JSON, to stand where a value stood. */
    static Nasty json(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return switch (name) {
            case "wrong type" ->
                text(name, one(random, "1", "true", "[]", "{}", "\"x\"", "[null]", "1.5", "{\"a\":[]}", "\"\""));
            case "NUL" -> text(name, one(random, "\"村\\u0000口\"", "\"村\0口\"", "\"\\u0000\""));
            case "lone surrogate" -> text(name, one(random, "\"\\ud800\"", "\"村\\udc00口\"", "\"\\udfff\\ud800\""));
            case "bidi characters" -> text(name, one(random, "\"\\u202e口村\"", "\"村\u2066口\u2069\"", "\"\u200f\""));
            case "control characters" ->
                text(name, one(random, "\"\\u0007\\u001b[31m\"", "\"村\u0007口\"", "\"\\r\\n\\u0085\"", "\"\u0001\""));
            case "huge number" ->
                text(name, random.nextBoolean() ? hugeNumber(random) : one(random, "1e-400", "1e999999999"));
            case "deep nesting" -> {
                int depth = 30 + random.nextInt(20_000);
                yield text(name, "[".repeat(depth) + (random.nextBoolean() ? "]".repeat(depth) : ""));
            }
            case "over-long string" -> text(name, "\"" + "长".repeat(10_001 + random.nextInt(100_000)) + "\"");
            case "broken UTF-8" -> broken(name, random, "\"");
            default ->
                text(
                        name,
                        one(
                                random,
                                "\"" + SCRIPT + "\"",
                                "\"\\\"><img src=x onerror=alert('cunbu')>\"",
                                "\"'-alert('cunbu')-'\""));
        };
    }

    private static String hugeNumber(Random random) {
        return one(
                random,
                "1e400",
                "99999999999999999999999",
                "-9223372036854775809",
                "2147483648",
                "NaN",
                "7".repeat(3_000));
    }

    /** As it stands in a form or an address before it is percent-encoded. */
    static Nasty text(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return switch (name) {
            case "wrong type" ->
                text(
                        name,
                        one(
                                random,
                                "true",
                                "[]",
                                "{}",
                                "x",
                                "null",
                                "1.5",
                                "",
                                " ",
                                "-1",
                                "../../etc/passwd",
                                "%",
                                "${7*7}",
                                "' or 1=1 --"));
            case "NUL" -> text(name, one(random, "\0", "村\0口"));
            case "lone surrogate" -> new Nasty(name, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            case "bidi characters" -> text(name, one(random, "\u202e口村", "村\u2066口\u2069", "\u200f"));
            case "control characters" ->
                text(name, one(random, "\u0007\u001b[31m", "\r\nSet-Cookie: a=b", "\u0001", "\u0085"));
            case "huge number" -> text(name, hugeNumber(random));
            case "deep nesting" -> text(name, "[".repeat(500));
            case "over-long string" -> text(name, "长".repeat(81 + random.nextInt(1_500)));
            case "broken UTF-8" -> broken(name, random, "");
            default -> text(name, one(random, SCRIPT, "\"><img src=x onerror=alert('cunbu')>", "'-alert('cunbu')-'"));
        };
    }

    private static Nasty broken(String name, Random random, String quote) {
        byte[][] kinds = {
            {(byte) 0xC3, 0x28},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xFF, (byte) 0xFE},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xE6, (byte) 0x9D}
        };
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(quote.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(kinds[random.nextInt(kinds.length)]);
        out.writeBytes(quote.getBytes(StandardCharsets.US_ASCII));
        return new Nasty(name, out.toByteArray());
    }

    private static Nasty text(String name, String text) {
        return new Nasty(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    /** Every byte that is not a plain letter or digit as %XX. */
    String encoded() {
        return encoded(bytes);
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        var out = new StringBuilder();
        for (byte b : bytes) {
            int c = b & 0xFF;
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
            out.append(plain ? String.valueOf((char) c) : "%%%02X".formatted(c));
        }
        return out.toString();
    }
}
