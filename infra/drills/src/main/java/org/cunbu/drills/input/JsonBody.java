package org.cunbu.drills.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON body that was right and has been spoilt in one way.
 *
 * @param spoilt how
 * @param missing how many bytes more are announced than are sent
 */
record JsonBody(String spoilt, String type, byte[] bytes, int missing) {

    private static final String HERE = "@@here@@";
    private static final String PLAIN = "application/json";

    /** The body spoilt in a way that this random number generator chooses. */
    static JsonBody spoil(JsonNode right, Random random) {
        byte[] whole = bytes(right.toString());
        return switch (random.nextInt(18)) {
            case 0 -> missing(right, random);
            case 1 -> unknown(right, random);
            case 2 -> duplicate(right, random);
            case 3 -> of("trailing tokens", right + Nasty.one(random, "{}", " x", ",", "]", " null", "\"\"", "}"));
            case 4 ->
                of(
                        "cut body",
                        right.toString()
                                .substring(0, random.nextInt(right.toString().length())));
            case 5 -> new JsonBody("cut on the wire", PLAIN, whole, 1 + random.nextInt(1_000));
            case 6 ->
                new JsonBody(
                        "wrong content type",
                        Nasty.one(
                                random,
                                "text/plain",
                                "application/xml",
                                "",
                                "text/html",
                                "garbage",
                                "application/x-www-form-urlencoded",
                                "multipart/form-data",
                                "application/octet-stream",
                                "*/*",
                                "application/json;charset=utf-16"),
                        whole,
                        0);
            case 7 ->
                of(
                        "not an object",
                        Nasty.one(
                                random,
                                "",
                                " ",
                                "null",
                                "[]",
                                "[" + right + "]",
                                "\"x\"",
                                "1",
                                "true",
                                "{",
                                "}",
                                "{'a':1}",
                                "/* a */{}",
                                "{}",
                                "\ufeff" + right));
            default -> value(right, random);
        };
    }

    private static JsonBody value(JsonNode right, Random random) {
        var places = new ArrayList<Runnable>();
        JsonNode copy = right.deepCopy();
        places(copy, places);
        if (places.isEmpty()) return of("not an object", "[]");
        places.get(random.nextInt(places.size())).run();
        Nasty nasty = Nasty.json(random);
        String[] around = copy.toString().split("\"" + HERE + "\"", 2);
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes(around[0]));
        out.writeBytes(nasty.bytes());
        out.writeBytes(bytes(around[1]));
        return new JsonBody(nasty.name(), PLAIN, out.toByteArray(), 0);
    }

    private static void places(JsonNode node, List<Runnable> places) {
        if (!(node instanceof ObjectNode object)) return;
        for (String name : names(object)) {
            places.add(() -> object.put(name, HERE));
            places(object.path(name), places);
        }
    }

    private static JsonBody missing(JsonNode right, Random random) {
        if (!(right.deepCopy() instanceof ObjectNode copy) || copy.isEmpty()) return of("not an object", "[]");
        List<String> names = names(copy);
        copy.remove(names.get(random.nextInt(names.size())));
        return of("missing name", copy.toString());
    }

    private static JsonBody unknown(JsonNode right, Random random) {
        if (!(right.deepCopy() instanceof ObjectNode copy)) return of("not an object", "[]");
        copy.put(Nasty.one(random, "@class", "stage", "receivedAt", "__proto__", "isAdmin", Nasty.SCRIPT), "x");
        return of("unknown name", copy.toString());
    }

    private static JsonBody duplicate(JsonNode right, Random random) {
        if (!(right instanceof ObjectNode object) || object.isEmpty()) return of("not an object", "[]");
        List<String> names = names(object);
        String name = names.get(random.nextInt(names.size()));
        String text = object.toString();
        return of(
                "duplicate name",
                text.substring(0, text.length() - 1) + ",\"" + name + "\":" + object.path(name) + "}");
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static JsonBody of(String spoilt, String text) {
        return new JsonBody(spoilt, PLAIN, bytes(text), 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
