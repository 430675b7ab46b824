package org.cunbu.drills.slow;

import java.time.Duration;

/** In what a client is slow. */
enum Slowness {
    READERS("大的回答慢慢读 · slow readers of a big answer", '\0', 1, 5),
    IDLE("问过一次就占着 · idle lines kept", '\0', 65_536, 2),
    BODIES("请求体慢慢来 · slow bodies", 'x', 0, 1),
    HEADS("请求头慢慢来 · slow heads", 'X', 0, 1),
    SILENT("连上不说话 · connected and silent", '\0', 0, 1);

    private final String words;
    private final char drip;
    private final int reads;
    private final int seconds;

    Slowness(String words, char drip, int reads, int seconds) {
        this.words = words;
        this.drip = drip;
        this.reads = reads;
        this.seconds = seconds;
    }

    /** In what time all of them come: those first, and more slowly, who have something answered. */
    Duration openedIn() {
        return Duration.ofSeconds(seconds);
    }

    String words() {
        return words;
    }

    /** What it sends each second after its first words; NUL for nothing. */
    char drip() {
        return drip;
    }

    /** How many bytes it reads each second. */
    int reads() {
        return reads;
    }

    /**
     * What it says when it is connected.
     *
     * @param big the path of a big answer
     * @param times how many of them are more than the machine keeps for a reader
     */
    String firstWords(String from, String big, int times) {
        String head = " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + from + "\r\n";
        return switch (this) {
            case HEADS -> "GET /" + head + "X-Slow: ";
            case BODIES ->
                "POST /api/letters" + head + "Content-Type: application/json\r\nContent-Length: 2000\r\n\r\n{";
            case READERS -> ("GET " + big + head + "\r\n").repeat(times);
            case IDLE -> "GET " + big + head + "\r\n";
            case SILENT -> "";
        };
    }
}
