package org.cunbu.drills.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cunbu.drills.load.Letter;
import org.cunbu.drills.load.Wire;
import tools.jackson.databind.JsonNode;

/** People who write letters and keep what shows them the letter's line in the public log. */
final class Writers {

    private static final String NOBODY = "10.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Wire wire;
    private final Random random;
    private final List<Kept> kept = new ArrayList<>();
    private long number;

    Writers(Wire wire, Random random) {
        this.wire = wire;
        this.random = random;
    }

    /** What a writer keeps of the receipt. */
    record Kept(String line, String hash, String salt, String details) {

        /** The three lines that the page lets one save. */
        Path writeTo(Path file) throws IOException {
            return Files.write(file, List.of(line, salt, details));
        }

        Kept withAnotherKind() {
            return new Kept(line, hash, salt, details.replace("INQUIRY", "PRAISE"));
        }
    }

    List<Kept> kept() {
        return kept;
    }

    /** Sends letters, and fails where one is not taken. */
    void write(int letters) throws IOException, InterruptedException {
        for (int i = 0; i < letters; i++) {
            var answer = wire.post(Letter.ofNumber(number++, random));
            if (!answer.isFine()) throw new IllegalStateException("a letter is answered with " + answer.status());
            JsonNode log = answer.json().path("log");
            kept.add(new Kept(text(log, "line"), text(log, "hash"), text(log, "salt"), text(log, "details")));
        }
    }

    private static String text(JsonNode log, String name) {
        return log.path(name).asString("");
    }

    /** Waits until the last receipt is below a signature. @return the checkpoint */
    String signed() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (var receipt : kept) {
            while (!wire.get("/log/proof/" + receipt.hash(), NOBODY).isFine()) {
                if (System.nanoTime() > until) throw new IllegalStateException("not signed within " + PATIENCE);
                Thread.sleep(500);
            }
        }
        return wire.get("/log/checkpoint", NOBODY).body();
    }

    String key() throws IOException, InterruptedException {
        return wire.get("/log/key", NOBODY).body();
    }
}
