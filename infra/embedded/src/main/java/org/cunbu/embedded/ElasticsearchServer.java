package org.cunbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbu.embedded.distribution.AnalysisPlugin;
import org.cunbu.embedded.distribution.Distributions;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.embedded.process.Child;
import org.cunbu.embedded.process.Children;
import org.cunbu.embedded.process.Command;
import org.cunbu.embedded.process.DataFolder;

/** One Elasticsearch node on the loopback, with the project's analyzers where they are on the class path. */
final class ElasticsearchServer {

    private static final Set<String> WITHOUT =
            Set.of("JAVA_HOME", "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "ES_HOME", "ES_PATH_CONF");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final DataFolder folder;
    private final Children children;

    ElasticsearchServer(DataFolder folder, Children children) {
        this.folder = folder;
        this.children = children;
    }

    record Running(URI url, Child child) {}

    Running start(Distributions distributions, Progress progress) {
        Path home = homeFrom(distributions.elasticsearch(), distributions.version("elasticsearch"));
        int port = folder.ports().free("elasticsearch");
        Path configuration = configure(home, port);
        URI url = URI.create("http://127.0.0.1:" + port);
        Child child = children.start(new Command(
                "Elasticsearch",
                List.of(home.resolve("bin/elasticsearch").toString()),
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_PATH_CONF", configuration.toString(),
                        "ES_JAVA_OPTS", "-Xms512m -Xmx512m",
                        "ES_TMPDIR", folder.folder("elasticsearch/tmp").toString()),
                WITHOUT,
                home,
                folder.log("elasticsearch"),
                true,
                "TERM"));
        Service.await(child, Duration.ofSeconds(150), () -> answers(url));
        return new Running(url, child);
    }

    /** A home of this data folder's own, because the plugin folder has its place in it. */
    private Path homeFrom(Path distribution, String version) {
        Path home = folder.folder("elasticsearch").resolve("home");
        Path mark = folder.folder("elasticsearch").resolve("home.version");
        try {
            if (!Files.exists(mark) || !Files.readString(mark).equals(version)) {
                Folders.delete(home);
                Folders.repeat(distribution, home);
                Files.writeString(mark, version);
            }
            Files.createDirectories(home.resolve("plugins"));
            AnalysisPlugin.install(home.resolve("plugins"));
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path configure(Path home, int port) {
        Path configuration = folder.folder("elasticsearch/config");
        try (Stream<Path> given = Files.list(home.resolve("config"))) {
            for (Path file : given.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(configuration.resolve("elasticsearch.yml"), """
                    cluster.name: cunbu
                    node.name: one
                    discovery.type: single-node
                    network.host: 127.0.0.1
                    http.port: %d
                    transport.port: %d
                    path.data: "%s"
                    path.logs: "%s"
                    xpack.security.enabled: false
                    cluster.routing.allocation.disk.watermark.low: 600mb
                    cluster.routing.allocation.disk.watermark.high: 400mb
                    cluster.routing.allocation.disk.watermark.flood_stage: 200mb
                    """.formatted(
                            port,
                            folder.ports().free("elasticsearch-transport"),
                            folder.folder("elasticsearch/data"),
                            folder.folder("elasticsearch/logs")));
            return configuration;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean answers(URI url) {
        try {
            HttpRequest question = HttpRequest.newBuilder(
                            url.resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new ServiceFailed("interrupted while waiting for Elasticsearch", told);
        }
    }
}
