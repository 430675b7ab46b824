package org.cunbu.drills.input;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.cunbu.drills.input.RawWire.Request;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.people.Tokens;

/** The forms of the portal's pages, found where their users find them, filled in as nobody should. */
final class Forms {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Map<String, String> LETTER = Map.of(
            "channel", "MAILBOX", "kind", "INQUIRY", "title", "路灯不亮", "text", "村口的路灯不亮了。", "township", "430525103");

    private final URI portal;
    private final Desk desk;
    private final Random random;

    /** A form, and the cookies with which its page was opened. */
    private record Opened(String who, Form form, String cookies) {}

    Forms(URI portal, Desk desk, Random random) {
        this.portal = portal;
        this.desk = desk;
        this.random = random;
    }

    /** Where each form is sent to, and what is sent there. */
    Map<String, List<Shot>> all(int count) throws Exception {
        List<Opened> opened = new ArrayList<>(citizens());
        opened.addAll(officials("fenban", "/desk/cases/" + desk.caseBefore("dispatches")));
        opened.addAll(officials(
                "chengban",
                "/desk/cases/" + desk.caseBefore("acceptances"),
                "/desk/cases/" + desk.caseBefore("drafts"),
                "/desk/cases/" + desk.caseBefore("deliveries")));
        opened.addAll(officials("fuze", "/desk/cases/" + desk.caseBefore("approvals")));
        opened.addAll(officials("shenhe", "/desk/moderation/" + desk.caseBefore("moderation")));
        opened.addAll(officials(
                "guanli",
                "/desk/guard",
                "/desk/terms",
                "/desk/units",
                "/desk/retention",
                "/desk/reports",
                "/desk/posts"));
        Map<String, List<Shot>> all = new LinkedHashMap<>();
        int share = count / opened.size() + 1;
        for (Opened one : opened) {
            String place = "POST " + one.form().action() + " as " + one.who();
            for (int i = 0; i < share; i++)
                all.computeIfAbsent(place, none -> new ArrayList<>()).add(spoil(one));
        }
        return all;
    }

    private List<Opened> citizens() throws Exception {
        var receipt = desk.letter();
        var browser = new Browser("12.0.1.1");
        List<Opened> opened = new ArrayList<>();
        var ask = browser.get(portal + "/receipts");
        opened.addAll(open("citizen", browser, "/receipts"));
        Form number = Form.on(ask.body()).getFirst();
        Map<String, String> filled = new LinkedHashMap<>(number.fields());
        filled.put("number", receipt.number());
        filled.put("secret", receipt.secret());
        browser.follow(browser.post(portal + number.action(), filled));
        for (String page : List.of("", "/own", "/withdrawal")) {
            opened.addAll(open("citizen", browser, "/receipts/" + receipt.number() + page));
        }
        Form begin = Form.on(browser.get(portal + "/letters/new").body()).getFirst();
        for (String step : List.of("what", "where", "contact", "check", "send")) {
            Map<String, String> letter = new LinkedHashMap<>(begin.fields());
            letter.putAll(LETTER);
            letter.remove("phone");
            letter.remove("email");
            opened.add(new Opened("citizen", new Form("/letters/new/" + step, false, letter), browser.cookies(portal)));
        }
        return opened;
    }

    private List<Opened> officials(String who, String... pages) throws Exception {
        var browser = new Browser("12.0.1.2");
        var account = Tokens.account(who);
        var desk = browser.signIn(portal, account.username(), account.password());
        if (desk.statusCode() != 200) throw new IOException(who + " could not sign in: " + desk.statusCode());
        List<Opened> opened = new ArrayList<>();
        for (String page : pages) opened.addAll(open(who, browser, page));
        opened.add(new Opened("nobody", opened.getFirst().form(), ""));
        return opened;
    }

    private List<Opened> open(String who, Browser browser, String page) throws Exception {
        var shown = browser.follow(browser.get(portal + page));
        List<Opened> opened = new ArrayList<>();
        for (Form form : Form.on(shown.body())) opened.add(new Opened(who, form, browser.cookies(portal)));
        if (opened.isEmpty()) throw new IOException("no form at " + page + " for " + who + ": " + shown.statusCode());
        return opened;
    }

    private Shot spoil(Opened one) {
        List<String> names = one.form().fields().keySet().stream()
                .filter(name -> !name.equals("_csrf") || random.nextInt(20) == 0)
                .toList();
        String at = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        String kind = Nasty.one(
                random,
                "value",
                "value",
                "value",
                "value",
                "value",
                "value",
                "missing name",
                "duplicate name",
                "unknown name",
                "cut body",
                "cut on the wire",
                "wrong content type");
        Nasty nasty = Nasty.text(random);
        Map<String, String> fields = new LinkedHashMap<>();
        one.form().fields().forEach((name, value) -> fields.put(name, Nasty.encoded(value)));
        if (fields.containsKey("key"))
            fields.put("key", new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        switch (kind) {
            case "value" -> fields.put(at, random.nextInt(15) == 0 ? "%" : nasty.encoded());
            case "missing name" -> fields.remove(at);
            case "unknown name" -> fields.put("class.module.classLoader", "x");
            default -> {}
        }
        String type = kind.equals("wrong content type")
                ? Nasty.one(
                        random,
                        "application/json",
                        "text/plain",
                        "garbage",
                        "multipart/form-data",
                        "multipart/form-data; boundary=b0")
                : one.form().withFile() ? "multipart/form-data; boundary=b0" : "application/x-www-form-urlencoded";
        String body = one.form().withFile() ? parts(one.form().fields(), at, nasty) : urlEncoded(fields);
        if (kind.equals("duplicate name") && !one.form().withFile()) body += "&" + at + "=" + nasty.encoded();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (kind.equals("cut body")) bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Forwarded-For", "10." + random.nextInt(256) + "." + random.nextInt(256) + ".7");
        headers.put("Accept", BROWSER);
        headers.put("Content-Type", type);
        if (!one.cookies().isEmpty()) headers.put("Cookie", one.cookies());
        return new Shot(
                new Request("POST", one.form().action(), headers, bytes),
                "form: " + (kind.equals("value") ? nasty.name() : kind),
                kind.equals("cut on the wire") ? 50 : 0,
                false);
    }

    private static String urlEncoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String parts(Map<String, String> fields, String at, Nasty nasty) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--b0\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(name.equals("file") ? "\"; filename=\"units.csv" : "")
                .append("\"\r\n\r\n")
                .append(name.equals(at) ? new String(nasty.bytes(), StandardCharsets.UTF_8) : value)
                .append("\r\n"));
        return body.append("--b0--\r\n").toString();
    }
}
