package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cunbu.drills.secrets.Finder;

/** The public log as anybody's program fetches it: every leaf in clear, every hash. */
public final class LogTiles implements Place {

    private static final int WIDTH = 256;

    private final URI portal;

    public LogTiles(URI portal) {
        this.portal = portal;
    }

    @Override
    public String name() {
        return "公开台账的每一条 · every leaf of the public log";
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            String note = new String(get(http, "/log/checkpoint").body(), StandardCharsets.UTF_8);
            finder.look("checkpoint", note);
            int leaves = Integer.parseInt(note.split("\n")[1]);
            for (int tile = 0; tile * WIDTH < leaves; tile++) {
                int width = Math.min(WIDTH, leaves - tile * WIDTH);
                String path = "%03d%s".formatted(tile, width == WIDTH ? "" : ".p/" + width);
                for (String kind : new String[] {"entries", "0"}) {
                    String at = "/log/tile/" + kind + "/" + path;
                    var answer = get(http, at);
                    if (answer.statusCode() != 200) throw new IOException(at + " " + answer.statusCode());
                    finder.look(at, answer.body());
                }
            }
            return leaves + " leaves";
        }
    }

    private HttpResponse<byte[]> get(HttpClient http, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(portal.resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
