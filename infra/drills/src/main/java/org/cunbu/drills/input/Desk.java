package org.cunbu.drills.input;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cunbu.drills.load.Letter;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.people.Tokens;

/** Real letters at each stage and the officials who may act on them, so that what is refused is refused for its body. */
final class Desk {

    private static final List<String> STEPS = List.of("dispatches", "acceptances", "drafts", "approvals", "deliveries");

    private final Wire wire;
    private final Office office;
    private final Tokens tokens;
    private final Random random;
    private int letters;

    Desk(Wire wire, Tokens tokens, Random random) {
        this.wire = wire;
        this.office = new Office(wire, tokens);
        this.tokens = tokens;
        this.random = random;
    }

    /** A letter handed in now. */
    org.cunbu.drills.load.Ledger.Receipt letter() throws IOException, InterruptedException {
        var answer = wire.post(Letter.ofNumber(letters++, random).published());
        return Wire.receipt(answer).orElseThrow(() -> new IOException(answer.status() + " " + answer.body()));
    }

    /** A case on which the next step is this one. */
    String caseBefore(String noun) throws IOException, InterruptedException {
        var receipt = letter();
        String id = null;
        for (int tries = 0; tries < 60 && id == null; tries++) {
            if (tries > 0) Thread.sleep(250);
            id = office.waiting().get(receipt.number());
        }
        if (id == null) throw new IOException("the letter does not reach the desk");
        int steps = noun.equals("publications") || noun.equals("moderation") ? STEPS.size() : STEPS.indexOf(noun);
        if (noun.equals("contact-looks")) steps = 2;
        if (noun.equals("refusals")) steps = 3;
        for (int step = 0; step < steps; step++) step(id, STEPS.get(step));
        return id;
    }

    private void step(String id, String noun) throws IOException, InterruptedException {
        Map<String, Object> wish = new HashMap<>(
                switch (noun) {
                    case "dispatches" -> Map.of("lead", "D-TRANSPORT", "reason", "按职责分工办理");
                    case "acceptances" -> Map.of("message", "您好，信收到了，正在办。");
                    case "drafts" -> Map.of("answer", "您好，路灯已经修好了。");
                    default -> Map.of();
                });
        for (int tries = 0; tries < 40; tries++) {
            wish.put("version", version(id, who("/api/cases/{id}/" + noun)));
            Answer done = office.post("/api/cases/" + id + "/" + noun, who("/api/cases/{id}/" + noun), wish);
            if (done.isFine()) return;
            if (done.status() != 409 && done.status() != 404) throw new IOException(noun + ": " + done.body());
            Thread.sleep(250);
        }
    }

    int version(String id, String by) throws IOException, InterruptedException {
        Answer now = office.get("/api/cases/" + id, by);
        return now.isFine() ? now.json().path("version").asInt() : 0;
    }

    String token(String username) throws IOException, InterruptedException {
        return tokens.of(username);
    }

    /** Who may act at this route. */
    static String who(String path) {
        if (path.startsWith("/api/cases/")) {
            return switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "dispatches" -> "fenban";
                case "approvals", "refusals" -> "fuze";
                case "discipline-decisions" -> "jijian";
                case "{id}", "notes" -> "fenban";
                default -> "chengban";
            };
        }
        if (path.startsWith("/api/moderation") || path.startsWith("/api/public-letters")) return "shenhe";
        if (path.startsWith("/api/queue")) return "fenban";
        return "guanli";
    }
}
