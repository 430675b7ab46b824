package org.cunbu.drills.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cunbu.drills.input.RawWire.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to the routes for programs: mostly by the one who may, from an address of its own each time. */
final class Api {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String CRLF = "\r\n";

    private final Desk desk;
    private final Random random;

    Api(Desk desk, Random random) {
        this.desk = desk;
        this.random = random;
    }

    /** Spoilt bodies at this route, whose path and parameters are right. */
    List<Shot> bodies(Route route, int count) throws Exception {
        Map<String, String> values = values(route);
        JsonNode right = route.body().orElseThrow().deepCopy();
        if (right instanceof ObjectNode object && object.has("version") && values.containsKey("id")) {
            object.put("version", desk.version(values.get("id"), Desk.who(route.path())));
        }
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (right.path("contact") instanceof ObjectNode contact) {
                contact.put("phone", "138%08d".formatted(random.nextInt(100_000_000)));
            }
            var spoilt = JsonBody.spoil(right, random);
            Map<String, String> headers = headers(route, values);
            if (!spoilt.type().isEmpty()) headers.put("Content-Type", spoilt.type());
            var request = new Request(route.method(), target(route, values, Map.of()), headers, spoilt.bytes());
            shots.add(new Shot(request, spoilt.spoilt(), spoilt.missing(), true));
        }
        return shots;
    }

    /** Files that are none, at the route that takes files. */
    List<Shot> files(Route route, int count) throws Exception {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> headers = headers(route, Map.of());
            String type = random.nextInt(8) == 0
                    ? Nasty.one(
                            random,
                            "multipart/form-data",
                            "application/json",
                            "multipart/form-data; boundary=",
                            "text/csv")
                    : "multipart/form-data; boundary=b0";
            headers.put("Content-Type", type);
            Nasty nasty = random.nextBoolean() ? Nasty.text(random) : Nasty.json(random);
            byte[] body = parts(nasty);
            boolean cut = random.nextInt(6) == 0;
            if (cut) body = java.util.Arrays.copyOf(body, random.nextInt(body.length));
            int missing = random.nextInt(10) == 0 ? 100 : 0;
            shots.add(new Shot(
                    new Request(route.method(), route.path() + "?trial=true", headers, body),
                    "file: " + (missing > 0 ? "cut on the wire" : cut ? "cut body" : nasty.name()),
                    missing,
                    true));
        }
        return shots;
    }

    private byte[] parts(Nasty nasty) {
        var out = new ByteArrayOutputStream();
        String name = Nasty.one(random, "file", "file", "file", "fil", "", "trial");
        String heading = Nasty.one(random, "code,name,kind,parent", "编码,名称", "", "code;name", "\ufeffcode,name");
        out.writeBytes(bytes("--b0" + CRLF + "Content-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + Nasty.one(random, "units.csv", "../../x", "", "a\0b", Nasty.SCRIPT) + "\"" + CRLF + "Content-Type: "
                + Nasty.one(random, "text/csv", "garbage", "application/json") + CRLF + CRLF + heading + "\n"));
        out.writeBytes(nasty.bytes());
        out.writeBytes(bytes(",x,y,\"z" + CRLF));
        if (random.nextInt(5) > 0) out.writeBytes(bytes("--b0--" + CRLF));
        return out.toByteArray();
    }

    /** One parameter spoilt, or one more than there is. */
    List<Shot> parameters(Route route, int count) throws Exception {
        Map<String, String> values = values(route);
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> headers = headers(route, values);
            Nasty nasty = Nasty.text(random);
            Map<String, String> spoilt = new LinkedHashMap<>();
            if (route.parameters().isEmpty() || random.nextInt(8) == 0) {
                spoilt.put("?" + Nasty.one(random, "page", "x", "%00", "sort", "%FF"), nasty.encoded());
            } else {
                var one =
                        route.parameters().get(random.nextInt(route.parameters().size()));
                if (one.in().equals("header")) {
                    headers.put(one.name(), nasty.encoded());
                } else {
                    spoilt.put(one.name(), random.nextInt(12) == 0 ? "%" : nasty.encoded());
                }
            }
            byte[] body = route.body().map(right -> bytes(right.toString())).orElse(new byte[0]);
            if (body.length > 0) headers.put("Content-Type", "application/json");
            var request = new Request(route.method(), target(route, values, spoilt), headers, body);
            shots.add(new Shot(
                    request, "parameter: " + nasty.name(), 0, route.path().startsWith("/api/")));
        }
        return shots;
    }

    private Map<String, String> values(Route route) throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        String last = route.path().substring(route.path().lastIndexOf('/') + 1);
        if (route.path().startsWith("/api/cases/{id}") && route.writes()) values.put("id", desk.caseBefore(last));
        if (route.path().startsWith("/api/moderation/{petition}"))
            values.put("petition", desk.caseBefore("moderation"));
        if (route.path().startsWith("/api/letters/{number}")) {
            var receipt = desk.letter();
            values.put("number", receipt.number());
            values.put("Receipt-Secret", receipt.secret());
        }
        if (route.path().contains("{rule}")) values.put("rule", "letters-place");
        return values;
    }

    private Map<String, String> headers(Route route, Map<String, String> values) throws Exception {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "X-Forwarded-For",
                "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + (1 + random.nextInt(254)));
        headers.put("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
        String accept = random.nextInt(15) == 0
                ? Nasty.one(random, "text/html", "image/png", "garbage")
                : Nasty.one(random, "application/json", "*/*", "", BROWSER);
        if (!accept.isEmpty()) headers.put("Accept", accept);
        if (values.containsKey("Receipt-Secret")) headers.put("Receipt-Secret", values.get("Receipt-Secret"));
        boolean citizens =
                route.path().startsWith("/api/letters") || !route.path().startsWith("/api/");
        if (!citizens && random.nextInt(12) > 0) {
            String who = random.nextInt(8) > 0
                    ? Desk.who(route.path())
                    : Nasty.one(random, "fenban", "chengban", "shenhe", "guanli", "lingdao");
            headers.put("Authorization", "Bearer " + desk.token(who));
        }
        return headers;
    }

    private static String target(Route route, Map<String, String> values, Map<String, String> spoilt) {
        String path = route.path();
        var query = new StringBuilder();
        for (Route.Parameter one : route.parameters()) {
            String value =
                    spoilt.getOrDefault(one.name(), Nasty.encoded(values.getOrDefault(one.name(), one.example())));
            if (one.in().equals("path")) path = path.replace("{" + one.name() + "}", value);
            else if (one.in().equals("query") && spoilt.containsKey(one.name())) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(one.name())
                        .append("=")
                        .append(value);
            }
        }
        for (var more : spoilt.entrySet()) {
            if (more.getKey().startsWith("?")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(more.getKey().substring(1))
                        .append("=")
                        .append(more.getValue());
            }
        }
        return path + query;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
