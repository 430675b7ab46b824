package org.cunbu.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cunbu.bench.own.Folder;
import org.cunbu.bench.own.OwnPortal;
import org.cunbu.bench.own.Words;

/** Each public page of a portal with many letters: first byte, bytes, requests a second, and the budgets on a cheap phone. */
public final class PagesBench {

    private static final int CONNECTIONS = 8;
    private static final int SAMPLES = 25;
    private static final long PAGE_BYTES = 20 * 1024;
    private static final long SCRIPT_BYTES = 30 * 1024;
    private static final double PAINT = 1_200;
    private static final double SHIFT = 0.001;

    private final OwnPortal portal;
    private final int seconds;
    private final List<String> faults = new ArrayList<>();

    private PagesBench(OwnPortal portal, int seconds) {
        this.portal = portal;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        var words = Words.of(args, Set.of("letters", "published", "seconds", "data", "port"));
        int letters = words.number("letters", 5_000);
        Path data = words.has("data")
                ? Path.of(words.text("data", "")).toAbsolutePath()
                : Files.createTempDirectory("cunbu-bench-pages");
        boolean held;
        try (var portal = OwnPortal.start(
                data,
                words.number("port", 8192),
                Map.of("CUNBU_DEMO", "true"),
                List.of(),
                OwnPortal.FILLED,
                "demo",
                "--letters",
                Integer.toString(letters),
                "--publish",
                Integer.toString(words.number("published", Math.min(2_000, Math.max(50, letters / 20)))),
                "--stay")) {
            var bench = new PagesBench(portal, words.number("seconds", 1));
            held = bench.run(letters);
        } finally {
            if (!words.has("data")) Folder.delete(data);
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run(int letters) throws Exception {
        List<String> pages;
        try (var asking = new Asking(portal.port())) {
            pages = PublicPages.of(asking);
        }
        System.out.printf("%d public pages on a portal with %d letters%n", pages.size(), letters);
        Optional<CheapPhone> phone = CheapPhone.find();
        System.out.printf(
                "%-44s %9s %9s %9s %9s | %8s %7s %8s %8s%n",
                "page", "first ms", "p95 ms", "bytes", "per sec", "paint ms", "shift", "page KB", "script KB");
        for (String page : pages) measure(page, phone);
        phone.ifPresent(CheapPhone::close);
        String also = phone.isEmpty() ? " (no Chromium was found: the budgets were not measured)" : "";
        System.out.println(
                (faults.isEmpty() ? "VERDICT: held" : "VERDICT: not held: " + String.join("; ", faults)) + also);
        return faults.isEmpty();
    }

    private void measure(String page, Optional<CheapPhone> phone) throws Exception {
        perSecond(page, 1);
        var first = firstBytes(page);
        int bytes;
        try (var asking = new Asking(portal.port())) {
            bytes = answered(asking, page).body().length;
        }
        double perSecond = perSecond(page, seconds);
        System.out.printf(
                "%-44s %9.1f %9.1f %9d %9.0f | ",
                page, first[SAMPLES / 2], first[SAMPLES * 95 / 100], bytes, perSecond);
        var visit = phone.map(each -> each.visit(portal.address() + page));
        System.out.println(visit.map(PagesBench::line).orElse("not measured"));
        visit.ifPresent(seen -> judge(page, seen));
    }

    private static String line(CheapPhone.Visit seen) {
        return "%8.0f %7.3f %8.1f %8.1f"
                .formatted(seen.paint(), seen.shift(), seen.page() / 1024.0, seen.scripts() / 1024.0);
    }

    private void judge(String page, CheapPhone.Visit seen) {
        if (seen.paint() > PAINT) faults.add("%s paints after %.0f ms".formatted(page, seen.paint()));
        if (seen.shift() > SHIFT) faults.add("%s shifts by %.3f".formatted(page, seen.shift()));
        if (seen.page() > PAGE_BYTES)
            faults.add("%s has %.1f KB of HTML and CSS".formatted(page, seen.page() / 1024.0));
        if (seen.scripts() > SCRIPT_BYTES)
            faults.add("%s has %.1f KB of scripts".formatted(page, seen.scripts() / 1024.0));
    }

    private double[] firstBytes(String page) throws IOException {
        try (var asking = new Asking(portal.port())) {
            var times = new double[SAMPLES];
            for (int i = 0; i < SAMPLES; i++) times[i] = answered(asking, page).firstByte() / 1e6;
            java.util.Arrays.sort(times);
            return times;
        }
    }

    private static Asking.Page answered(Asking asking, String page) throws IOException {
        for (int tries = 0; tries < 600; tries++) {
            var answer = asking.get(page);
            if (answer.status() == 200) return answer;
            pause();
        }
        throw new IOException(page + " is not answered");
    }

    private double perSecond(String page, int seconds) throws Exception {
        long began = System.nanoTime();
        long until = began + seconds * 1_000_000_000L;
        var counts = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) counts.add(threads.submit(() -> ask(page, until)));
        }
        int sum = 0;
        for (var count : counts) sum += count.get();
        return sum / ((System.nanoTime() - began) / 1e9);
    }

    private int ask(String page, long until) throws IOException {
        int answered = 0;
        try (var asking = new Asking(portal.port())) {
            while (System.nanoTime() < until) {
                int status = asking.get(page).status();
                if (status == 200) answered++;
                else if (status == 429) pause();
                else throw new IOException(page + " answered " + status);
            }
        }
        return answered;
    }

    /** Searching is limited for one address. */
    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
