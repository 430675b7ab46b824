package org.cunbu.bench;

import static org.cunbu.bench.Officials.Account.DISPATCHER;
import static org.cunbu.bench.Officials.Account.HANDLER;
import static org.cunbu.bench.Officials.Account.HEAD;
import static org.cunbu.bench.Officials.Account.MODERATOR;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunbu.bench.Officials.Account;
import org.cunbu.bench.Portal.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Brings letters from the dispatcher's desk to publication, step by step through the API. */
final class Handling {
    private final Portal portal;
    private final Officials officials;
    private final Tally tally;

    Handling(Portal portal, Officials officials, Tally tally) {
        this.portal = portal;
        this.officials = officials;
        this.tally = tally;
    }

    /** A published letter. */
    record Published(String id, String title) {}

    /** The letters that wait for the dispatcher: id by number. */
    Map<String, String> waiting() throws IOException, InterruptedException {
        Map<String, String> ids = new HashMap<>();
        String next = "";
        do {
            Answer page = portal.get(
                    "/api/queue?stage=RECEIVED&unit=PETITION" + (next.isEmpty() ? "" : "&page=" + next),
                    officials.as(DISPATCHER));
            page.body()
                    .path("items")
                    .forEach(line -> ids.put(
                            line.path("number").asString(), line.path("id").asString()));
            next = page.isFine() ? page.body().path("next").asString("") : "";
        } while (!next.isEmpty());
        return ids;
    }

    /** All steps up to the published letter; a step that is refused is counted with its rule. */
    @Nullable
    Published publish(String id) throws IOException, InterruptedException {
        Answer now = portal.get("/api/cases/" + id, officials.as(DISPATCHER));
        now = step(now, id, DISPATCHER, "dispatches", Map.of("lead", Officials.UNIT, "reason", "压测分办"));
        now = step(now, id, HANDLER, "acceptances", Map.of("message", "您好，信收到了，正在办。"));
        now = step(now, id, HANDLER, "drafts", Map.of("answer", "您好！您反映的事已经记下，这是压测时的答复。"));
        now = step(now, id, HEAD, "approvals", Map.of());
        now = step(now, id, HANDLER, "deliveries", Map.of());
        return now.isFine() ? moderated(id) : null;
    }

    private @Nullable Published moderated(String id) throws IOException, InterruptedException {
        Answer preview = preview(id);
        if (!preview.isFine()) {
            tally.add("handling preview: " + preview.rule());
            return null;
        }
        JsonNode proposed = preview.body().path("proposed");
        Map<String, Object> wording = new LinkedHashMap<>();
        wording.put("version", preview.body().path("version").asInt());
        for (String field : new String[] {"title", "text", "answer"}) {
            wording.put(field, proposed.path(field).asString(""));
        }
        Answer done = portal.post("/api/moderation/" + id + "/publications", officials.as(MODERATOR), wording);
        if (!done.isFine()) {
            tally.add("handling publication: " + done.rule());
            return null;
        }
        return new Published(
                done.body().path("id").asString(), done.body().path("title").asString());
    }

    /** The candidate comes to the moderator through the journal, a moment after the delivery. */
    private Answer preview(String id) throws IOException, InterruptedException {
        Answer preview = portal.get("/api/moderation/" + id, officials.as(MODERATOR));
        for (int tries = 0; tries < 20 && preview.status() == 404; tries++) {
            Thread.sleep(250);
            preview = portal.get("/api/moderation/" + id, officials.as(MODERATOR));
        }
        return preview;
    }

    private Answer step(Answer before, String id, Account by, String noun, Map<String, Object> wish)
            throws IOException, InterruptedException {
        if (!before.isFine()) {
            return before;
        }
        Map<String, Object> body = new HashMap<>(wish);
        body.put("version", before.body().path("version").asInt());
        Answer after = portal.post("/api/cases/" + id + "/" + noun, officials.as(by), body);
        if (after.status() == 409) { // a reader acted in between, as routing does when its proposal comes
            Answer again = portal.get("/api/cases/" + id, officials.as(by));
            body.put("version", again.body().path("version").asInt());
            after = portal.post("/api/cases/" + id + "/" + noun, officials.as(by), body);
        }
        if (!after.isFine()) {
            tally.add("handling " + noun + ": " + after.rule());
        }
        return after;
    }
}
