package org.cunbu.portal.foundation.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.transparency.rules.SigningKey;
import org.cunbu.portal.foundation.transparency.rules.Tile;
import org.cunbu.portal.foundation.transparency.rules.TilePath;
import org.cunbu.portal.foundation.transparency.rules.TreeEdge;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.SubmissionFixture;
import org.cunbu.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;

/** What an outsider finds out with the programs of docs/log, over HTTP and on a copy of the stored log. */
@PortalTest
class LogFromOutsideTest {

    private static final int TAMPERINGS = 100;
    private static final int LETTERS = 90;
    private static final long SEED = 20_261_126;

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    @Autowired
    Readers readers;

    @Autowired
    PublicLog log;

    @Value("${cunbu.keys}")
    Path keys;

    @TempDir
    Path folder;

    private static @Nullable ReceiptLeaf known;

    private ReceiptLeaf receipt = new ReceiptLeaf("", "", "", "");

    /** Written once for all that is asked here. */
    @BeforeEach
    void letters() {
        if (known == null) known = written();
        receipt = known;
    }

    private ReceiptLeaf written() {
        var receipts = Objects.requireNonNull(Flux.range(0, LETTERS)
                .flatMap(n -> intake.submit(SubmissionFixture.aLetter().letter(), ClientAddress.NOWHERE), 8)
                .collectList()
                .block(Duration.ofSeconds(60)));
        signed();
        return receipts.getLast().leaf().orElseThrow();
    }

    @Test
    void is_whole_and_holds_the_receipt() throws IOException {
        var outsider = new Outsider();
        var seen = folder.resolve("seen.txt");
        assertThat(outsider.run("VerifyLog", address(), "--key", keyFile(), "--seen", seen)
                        .output())
                .doesNotContain("not what the lines give")
                .doesNotContain("signed");
        var paper =
                Files.write(folder.resolve("receipt.txt"), List.of(receipt.line(), receipt.salt(), receipt.details()));

        var answer = outsider.run("CheckReceipt", address(), paper, "--key", keyFile());

        assertThat(answer.output()).contains("the receipt stands in the log");
        assertThat(answer.code()).isZero();
        Files.write(
                paper, List.of(receipt.line(), receipt.salt(), receipt.details().replace("INQUIRY", "PRAISE")));
        assertThat(outsider.run("CheckReceipt", address(), paper).output()).contains("does not open");
    }

    @Test
    void serves_tiles_as_the_papers_say() {
        long size = Objects.requireNonNull(log.checkpoint().block()).size();
        for (Tile tile : TreeEdge.of(size - 1)) {
            if (tile.widthIn(size) == 0) continue;
            var answer = fetched("tile/" + TilePath.of(tile, size).write());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSize(32 * tile.widthIn(size));
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
        assertThat(fetched("checkpoint").headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        for (String nothing :
                List.of("tile/0/x999/999", "tile/6/000", "tile/0/00", "tile/entries/-1", "proof/" + "0".repeat(64))) {
            assertThat(fetched(nothing).statusCode()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void every_one_of_a_hundred_tamperings_is_found() throws IOException {
        var outsider = new Outsider();
        var site = stored();
        var lyingThere = new HashMap<String, byte[]>();
        var copy = folder.resolve("copy");
        var seen = folder.resolve("seen.txt");
        List<SigningKey> pen = new SignerKeys(keys).read();
        site.writeTo(copy, lyingThere);
        String clean = outsider.run("VerifyLog", copy, "--key", keyFile()).output();
        var missed = new ArrayList<String>();
        int tried = 0;
        for (int i = 0; i < TAMPERINGS; i++) {
            var tampering = Tampering.values()[i % Tampering.values().length];
            var tampered = tampering.on(site, pen, new SplittableRandom(SEED + i));
            assertThat(same(tampered, site))
                    .as("%s changes something", tampering)
                    .isFalse();
            tampered.writeTo(copy, lyingThere);
            Files.write(seen, site.files().get("checkpoint"));
            var answer = outsider.run("VerifyLog", copy, "--key", keyFile(), "--seen", seen);
            tried++;
            if (answer.code() != 1 || findings(answer.output()).equals(findings(clean)))
                missed.add(i + " " + tampering);
            site.writeTo(copy, lyingThere);
        }
        assertThat(missed).as("of %d tamperings, seed %d", tried, SEED).isEmpty();
        assertThat(findings(outsider.run("VerifyLog", copy, "--key", keyFile()).output()))
                .as("and the log itself is what it was")
                .isEqualTo(findings(clean));
    }

    private static List<String> findings(String output) {
        return output.lines().filter(line -> line.startsWith("found: ")).toList();
    }

    private static boolean same(Site one, Site other) {
        return one.files().keySet().equals(other.files().keySet())
                && one.files().entrySet().stream()
                        .allMatch(file ->
                                Arrays.equals(file.getValue(), other.files().get(file.getKey())));
    }

    /** The stored log as it is fetched; it must be what its own lines make. */
    private Site stored() {
        long size = Objects.requireNonNull(log.checkpoint().block()).size();
        var lines = new ArrayList<String>();
        for (long from = 0; from < size; from += Tile.WIDTH) {
            int width = (int) Math.min(Tile.WIDTH, size - from);
            lines.addAll(linesIn(fetched("tile/" + new TilePath(true, 0, from / Tile.WIDTH, width).write())
                    .body()));
        }
        var site = Site.of(lines, new SignerKeys(keys).read());
        Map<String, byte[]> fetched = site.files().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> fetched(name).body()));
        site.files()
                .forEach((name, bytes) -> assertThat(fetched.get(name)).as(name).isEqualTo(bytes));
        return site;
    }

    private static List<String> linesIn(byte[] bundle) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < bundle.length; ) {
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            lines.add(new String(bundle, at + 2, length, StandardCharsets.UTF_8));
            at += 2 + length;
        }
        return lines;
    }

    private HttpResponse<byte[]> fetched(String name) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + "/" + name)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String address() {
        return "http://localhost:" + port + "/log";
    }

    private Path keyFile() throws IOException {
        return Files.write(
                folder.resolve("key.txt"),
                List.of(new SignerKeys(keys).read().getFirst().open().write()));
    }

    private void signed() {
        readers.caughtUp("routing", "casework", Sequencer.NAME).block(Duration.ofSeconds(60));
        log.sign().block(Duration.ofSeconds(60));
    }
}
