package org.cunbu.drills.people;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's officials bringing letters from the dispatcher's desk to publication, through the API. */
public final class Office {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FROM = "12.0.0.2";
    private static final int TRIES = 40;
    private static final int PAUSE_MILLIS = 250;

    private final Wire wire;
    private final Tokens tokens;

    public Office(Wire wire, Tokens tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    /** What an official gets to see there. */
    public Answer get(String path, String username) throws IOException, InterruptedException {
        return wire.send(wire.request(path, FROM)
                .header("Authorization", "Bearer " + tokens.of(username))
                .build());
    }

    public Answer post(String path, String username, Object body) throws IOException, InterruptedException {
        return wire.send(wire.request(path, FROM)
                .header("Authorization", "Bearer " + tokens.of(username))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** The letters that wait for the dispatcher: id by number. */
    public Map<String, String> waiting() throws IOException, InterruptedException {
        Map<String, String> ids = new HashMap<>();
        String next = "";
        do {
            Answer page =
                    get("/api/queue?stage=RECEIVED&unit=PETITION" + (next.isEmpty() ? "" : "&page=" + next), "fenban");
            page.json()
                    .path("items")
                    .forEach(line -> ids.put(
                            line.path("number").asString(), line.path("id").asString()));
            next = page.isFine() ? page.json().path("next").asString("") : "";
        } while (!next.isEmpty());
        return ids;
    }

    /** Dispatched, accepted, answered, approved, delivered. */
    public void answer(String id, String answer) throws IOException, InterruptedException {
        step(id, "fenban", "dispatches", Map.of("lead", "D-TRANSPORT", "reason", "按职责分工办理"));
        step(id, "chengban", "acceptances", Map.of("message", "您好，信收到了，正在办。"));
        step(id, "chengban", "drafts", Map.of("answer", answer));
        step(id, "fuze", "approvals", Map.of());
        step(id, "chengban", "deliveries", Map.of());
    }

    /** Published as the moderator is proposed to. @return the public letter's id */
    public String publish(String id) throws IOException, InterruptedException {
        Answer preview = get("/api/moderation/" + id, "shenhe");
        for (int tries = 0; tries < TRIES && preview.status() == 404; tries++) {
            Thread.sleep(PAUSE_MILLIS);
            preview = get("/api/moderation/" + id, "shenhe");
        }
        JsonNode proposed = fine(preview, "preview").json().path("proposed");
        Map<String, Object> wording = new LinkedHashMap<>();
        wording.put("version", preview.json().path("version").asInt());
        for (String field : new String[] {"title", "text", "answer"}) {
            wording.put(field, proposed.path(field).asString(""));
        }
        Answer done = fine(post("/api/moderation/" + id + "/publications", "shenhe", wording), "publication");
        return done.json().path("id").asString();
    }

    /** One step of a case at the version that is now; tried again while readers act in between. */
    public void step(String id, String by, String noun, Map<String, ?> wish) throws IOException, InterruptedException {
        Answer done = null;
        for (int tries = 0; tries < TRIES && (done == null || done.status() == 409 || done.status() == 404); tries++) {
            if (done != null) Thread.sleep(PAUSE_MILLIS); // a reader acted in between, or the round is not there yet
            Answer now = get("/api/cases/" + id, by);
            if (!now.isFine()) {
                done = now;
                continue;
            }
            Map<String, Object> body = new HashMap<>(wish);
            body.put("version", now.json().path("version").asInt());
            done = post("/api/cases/" + id + "/" + noun, by, body);
        }
        fine(done, noun);
    }

    private static Answer fine(@org.jspecify.annotations.Nullable Answer answer, String what) throws IOException {
        if (answer == null || !answer.isFine()) {
            throw new IOException(
                    what + " was refused: " + (answer == null ? "" : answer.status() + " " + answer.body()));
        }
        return answer;
    }
}
