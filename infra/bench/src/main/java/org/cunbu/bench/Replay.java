package org.cunbu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.cunbu.bench.Handling.Published;
import org.cunbu.bench.Portal.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Sends real messages as letters through a running portal and counts what becomes of them: taken or refused and by which
 * rule, the same when read back, dispatched by themselves or laid on a desk, found by their own title once published.
 */
public final class Replay {
    private static final Duration READERS = Duration.ofSeconds(60);

    private final Options options;
    private final Portal portal;
    private final Tally tally = new Tally();
    private final Together together;
    private final Map<Letter, Receipt> receipts = new ConcurrentHashMap<>();

    private record Receipt(String number, String secret) {}

    private Replay(Options options) {
        this.options = options;
        this.portal = new Portal(options.portal());
        this.together = new Together(options.together(), tally);
    }

    public static void main(String[] args) throws Exception {
        try {
            new Replay(Options.of(args)).run();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException, InterruptedException {
        List<Letter> letters = letters();
        say("%d letters from %s to %s", letters.size(), options.file(), options.portal());
        Instant begun = Instant.now();
        together.forEach(letters, "sending", this::send);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        say("accepted %d in %.1f s (%.0f a second)", receipts.size(), seconds, receipts.size() / seconds);
        say("refused %d%s", tally.total("refused "), lines("refused "));
        waitForReaders();
        together.forEach(new ArrayList<>(receipts.keySet()), "reading back", this::readBack);
        say("read back %d, altered %d", tally.of("read back"), tally.of("altered"));
        say("dispatched by themselves %d%s", tally.total("alone "), lines("alone "));
        say("laid on a desk %d%s", tally.total("desk "), lines("desk "));
        Path data = options.data();
        if (data == null) {
            say("not brought to publication: --data names the folder of a demo portal");
        } else {
            publishAndFind(new Handling(portal, new Officials(options.portal(), data), tally));
        }
        say("asked to wait (429 or 503) %d times", portal.askedToWait());
        say("broken %d%s", tally.total("broken "), lines("broken "));
    }

    private List<Letter> letters() throws IOException {
        List<Letter> letters = new ArrayList<>();
        for (Map<String, String> row : Csv.read(options.file())) {
            if (letters.size() < options.limit()) {
                letters.add(Letter.of(letters.size() + 1, row));
            }
        }
        return letters;
    }

    private void send(Letter letter) throws IOException, InterruptedException {
        Answer answer = portal.post(
                "/api/letters",
                Map.of("Idempotency-Key", letter.key().toString(), "X-Forwarded-For", letter.address()),
                letter.body());
        if (answer.isFine()) {
            receipts.put(
                    letter,
                    new Receipt(
                            answer.body().path("number").asString(),
                            answer.body().path("secret").asString()));
        } else {
            tally.add("refused " + answer.rule());
        }
    }

    /** Routing and casework read the journal a moment later: the last letter tells when they have come that far. */
    private void waitForReaders() throws IOException, InterruptedException {
        List<Letter> all = new ArrayList<>(receipts.keySet());
        all.sort((a, b) -> Integer.compare(b.row(), a.row()));
        Instant until = Instant.now().plus(READERS);
        Thread.sleep(2_000);
        for (Letter letter : all.subList(0, Math.min(20, all.size()))) {
            while (Instant.now().isBefore(until) && isUnread(progress(letter))) {
                Thread.sleep(500);
            }
        }
    }

    private static boolean isUnread(JsonNode progress) {
        return progress.path("history").size() < 2
                && progress.path("stage").asString("").equals("RECEIVED");
    }

    private void readBack(Letter letter) throws IOException, InterruptedException {
        JsonNode progress = progress(letter);
        tally.add("read back");
        if (!letter.isSame(
                progress.path("title").asString(""), progress.path("text").asString(""))) {
            tally.add("altered");
            say("altered: row %d", letter.row());
        }
        String unit = progress.path("holder").path("unit").asString("?");
        boolean waits = progress.path("stage").asString("").equals("RECEIVED");
        tally.add((waits ? "desk " : "alone ") + unit);
    }

    private JsonNode progress(Letter letter) throws IOException, InterruptedException {
        Receipt receipt = Objects.requireNonNull(receipts.get(letter));
        return portal.get(
                        "/api/letters/" + receipt.number(),
                        Map.of("Receipt-Secret", receipt.secret(), "X-Forwarded-For", letter.address()))
                .body();
    }

    private void publishAndFind(Handling handling) throws IOException, InterruptedException {
        Map<String, String> waiting = handling.waiting();
        List<String> ids = receipts.values().stream()
                .flatMap(receipt -> Stream.ofNullable(waiting.get(receipt.number())))
                .limit(options.publish())
                .toList();
        say("on the dispatcher's desk and now brought to publication: %d", ids.size());
        ConcurrentLinkedQueue<Published> published = new ConcurrentLinkedQueue<>();
        together.forEach(ids, "handling", id -> {
            Published letter = handling.publish(id);
            if (letter != null) {
                published.add(letter);
            }
        });
        say("published %d; refused on the way %d%s", published.size(), tally.total("handling "), lines("handling "));
        Thread.sleep(5_000); // the index is a moment behind
        together.forEach(new ArrayList<>(published), "searching", this::find);
        say(
                "found by their own title: first %d, among the first page %d, not %d",
                tally.of("found first"), tally.of("found first") + tally.of("found page"), tally.of("found not"));
        say("searches answered in %s", tally.under("search ms "));
    }

    private void find(Published letter) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Answer answer =
                portal.get("/api/search?q=" + URLEncoder.encode(letter.title(), StandardCharsets.UTF_8), Map.of());
        tally.add("search ms " + bucket(Duration.between(begun, Instant.now()).toMillis()));
        if (!answer.body().path("state").asString("").equals("FOUND")) {
            tally.add("found not");
            return;
        }
        List<String> ids = new ArrayList<>();
        answer.body().path("letters").forEach(hit -> ids.add(hit.path("id").asString()));
        int place = ids.indexOf(letter.id());
        tally.add(place == 0 ? "found first" : place > 0 ? "found page" : "found not");
    }

    private static String bucket(long millis) {
        return millis < 50 ? "< 50 ms" : millis < 200 ? "< 200 ms" : millis < 1_000 ? "< 1 s" : "more";
    }

    private String lines(String beginning) {
        StringBuilder lines = new StringBuilder();
        tally.under(beginning)
                .forEach((what, count) -> lines.append(System.lineSeparator())
                        .append("    ")
                        .append(count)
                        .append("  ")
                        .append(what));
        return lines.toString();
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(words, values));
    }
}
