import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where a copy of the log lies: behind an address (https://…/log) or in a folder with the same names. */
interface Source {

    /** The bytes under this name; empty where there is nothing. */
    Optional<byte[]> find(String name);

    default byte[] get(String name) {
        return find(name).orElseThrow(() -> new Broken(name + " is not there"));
    }

    static Source of(String place) {
        return place.startsWith("http:") || place.startsWith("https:")
                ? new Web(place.replaceFirst("/+$", ""))
                : new Folder(Path.of(place));
    }

    record Folder(Path path) implements Source {
        @Override
        public Optional<byte[]> find(String name) {
            try {
                return Optional.of(Files.readAllBytes(path.resolve(name)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    final class Web implements Source {
        private final HttpClient client = HttpClient.newHttpClient();
        private final String address;

        Web(String address) {
            this.address = address;
        }

        @Override
        public Optional<byte[]> find(String name) {
            try {
                var request = HttpRequest.newBuilder(URI.create(address + "/" + name))
                        .header("Accept", "*/*")
                        .timeout(Duration.ofSeconds(60))
                        .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 404) return Optional.empty();
                if (answer.statusCode() != 200) throw new Broken(name + " is answered with " + answer.statusCode());
                return Optional.of(answer.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new Broken("interrupted");
            }
        }
    }
}
