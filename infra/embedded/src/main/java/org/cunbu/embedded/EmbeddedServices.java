package org.cunbu.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cunbu.embedded.distribution.Distributions;
import org.cunbu.embedded.process.Child;
import org.cunbu.embedded.process.Children;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.embedded.process.ProcessIdentity;

/**
 * PostgreSQL, Elasticsearch and Keycloak, started side by side on the loopback. Each can be waited for on its own; one
 * that cannot be started keeps none of the others from running. Closing ends all of them.
 */
public final class EmbeddedServices implements AutoCloseable {

    private final DataFolder folder;
    private final Children children;
    private final KeycloakServer keycloakServer;
    private final CompletableFuture<PostgresServer.Running> postgres;
    private final CompletableFuture<ElasticsearchServer.Running> elasticsearch;
    private final CompletableFuture<KeycloakServer.Running> keycloak;
    private final Map<Server, Supplier<Child>> starts;
    private volatile boolean closing;

    private EmbeddedServices(Settings settings, DataFolder folder, Progress progress) {
        this.folder = folder;
        this.children = new Children(folder.leftovers());
        Distributions distributions = new Distributions(settings.distributions(), progress);
        PostgresServer postgresServer = new PostgresServer(folder, children, settings);
        ElasticsearchServer elasticsearchServer = new ElasticsearchServer(folder, children);
        this.keycloakServer = new KeycloakServer(folder, children, settings.login());
        Supplier<PostgresServer.Running> startPostgres = () -> postgresServer.start(distributions, progress);
        Supplier<ElasticsearchServer.Running> startSearch = () -> elasticsearchServer.start(distributions, progress);
        Supplier<KeycloakServer.Running> startKeycloak = () -> keycloakServer.start(distributions, this::postgres);
        this.starts = Map.of(
                Server.POSTGRESQL, () -> startPostgres.get().child(),
                Server.ELASTICSEARCH, () -> startSearch.get().child(),
                Server.KEYCLOAK, () -> startKeycloak.get().child());
        this.postgres = begin(Server.POSTGRESQL, settings, startPostgres);
        this.elasticsearch = begin(Server.ELASTICSEARCH, settings, startSearch);
        this.keycloak = begin(Server.KEYCLOAK, settings, startKeycloak);
        if (settings.revived()) {
            BooleanSupplier isClosing = () -> closing;
            Revival ofPostgres = new Revival(() -> startPostgres.get().child(), isClosing, progress);
            Revival ofSearch = new Revival(() -> startSearch.get().child(), isClosing, progress);
            Revival ofKeycloak = new Revival(() -> startKeycloak.get().child(), isClosing, progress);
            postgres.thenAccept(running -> ofPostgres.of(running.child()));
            elasticsearch.thenAccept(running -> ofSearch.of(running.child()));
            keycloak.thenAccept(running -> ofKeycloak.of(running.child()));
        }
    }

    public static EmbeddedServices start(Path data, Progress progress) {
        return start(Settings.in(data), progress);
    }

    /** Begins to start them; returns at once. */
    public static EmbeddedServices start(Settings settings, Progress progress) {
        DataFolder folder = new DataFolder(settings.data());
        Optional<String> holder = folder.hold();
        if (holder.isPresent()) {
            throw new ServiceFailed("数据目录 " + folder.path() + " 正被进程 " + holder.get()
                    + " 使用 · another program is using this data folder");
        }
        List<String> ended = folder.leftovers().end();
        if (!ended.isEmpty()) {
            progress.say("上次没有正常结束，已清理遗留进程：" + String.join("、", ended)
                    + " · ended what an earlier, killed run had left behind");
        }
        return new EmbeddedServices(settings, folder, progress);
    }

    /** PostgreSQL, once it answers. */
    public PostgresAddress postgres() {
        return await(postgres).address();
    }

    /** Elasticsearch, once it answers. */
    public URI elasticsearch() {
        return await(elasticsearch).url();
    }

    /** Where Elasticsearch is or will be, whether it answers or not. */
    public URI elasticsearchUrl() {
        return URI.create("http://127.0.0.1:" + folder.ports().remembered("elasticsearch"));
    }

    /** Keycloak, once it answers. */
    public KeycloakAddress keycloak() {
        return await(keycloak).address();
    }

    /** Where Keycloak is or will be, whether it answers or not. */
    public KeycloakAddress keycloakAddress() {
        return keycloakServer.address();
    }

    public DataFolder folder() {
        return folder;
    }

    /** The process of a server that runs now. */
    public Optional<ProcessIdentity> process(Server server) {
        return children.alive(server.words()).flatMap(Child::identity);
    }

    /** Starts a server that has ended and waits until it answers; for drills, which end servers on purpose. */
    public void again(Server server) {
        if (children.alive(server.words()).isEmpty()) {
            Supplier<Child> start = starts.get(server);
            if (start != null && !start.get().isAlive()) {
                throw new ServiceFailed(server.words() + " has ended again at once");
            }
        }
    }

    /** Tells of a service, by name, that it is up (its process) or that it failed or ended (the reason). */
    public void watch(BiConsumer<String, ProcessIdentity> up, BiConsumer<String, String> down) {
        watch("postgresql", postgres.thenApply(PostgresServer.Running::child), up, down);
        watch("elasticsearch", elasticsearch.thenApply(ElasticsearchServer.Running::child), up, down);
        watch("keycloak", keycloak.thenApply(KeycloakServer.Running::child), up, down);
    }

    private void watch(
            String name,
            CompletableFuture<Child> running,
            BiConsumer<String, ProcessIdentity> up,
            BiConsumer<String, String> down) {
        running.whenComplete((child, failed) -> {
            if (failed != null) {
                down.accept(name, reason(failed));
                return;
            }
            child.identity().ifPresent(identity -> up.accept(name, identity));
            child.whenItEnds(() -> {
                if (!closing) {
                    down.accept(
                            name,
                            child.name() + " 意外结束 · it ended (exit code " + child.exitCode() + "): "
                                    + child.lastLines());
                }
            });
        });
    }

    @Override
    public void close() {
        closing = true;
        children.close();
        children.end(child -> !child.name().equals(Server.POSTGRESQL.words()), 15);
        children.end(child -> true, 30);
        folder.leftovers().forget();
        folder.close();
    }

    private static <T> CompletableFuture<T> begin(Server server, Settings settings, Supplier<T> start) {
        CompletableFuture<T> running = new CompletableFuture<>();
        if (!settings.servers().contains(server)) {
            running.completeExceptionally(new ServiceFailed(server.words() + " was not asked for"));
            return running;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        running.complete(start.get());
                    } catch (RuntimeException | Error failed) {
                        running.completeExceptionally(failed);
                    }
                },
                "starts-" + server.words());
        thread.setDaemon(true);
        thread.start();
        return running;
    }

    private static <T> T await(CompletableFuture<T> running) {
        try {
            return running.join();
        } catch (CompletionException failed) {
            throw new ServiceFailed(reason(failed), failed);
        }
    }

    private static String reason(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
