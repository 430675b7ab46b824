package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.secrets.Finder;

/** The figures about the portal itself, behind its own door. */
public final class Metrics implements Place {

    private static final List<String> ADDRESSES =
            List.of("/actuator/prometheus", "/actuator/health", "/actuator/info", "/actuator");

    private final Ground ground;

    public Metrics(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "监控指标 · metrics";
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        int answered = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (String path : ADDRESSES) {
                URI there = URI.create("http://127.0.0.1:" + ground.managementPort() + path);
                var answer = http.send(
                        HttpRequest.newBuilder(there)
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.ofString());
                finder.look(path, answer.body());
                if (answer.statusCode() == 200) answered++;
            }
        }
        return answered + " addresses";
    }
}
