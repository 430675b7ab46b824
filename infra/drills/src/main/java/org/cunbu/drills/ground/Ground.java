package org.cunbu.drills.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.Settings;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.embedded.process.Ports;
import org.cunbu.embedded.testing.TestServices;

/**
 * What a drill stands on: an empty database, an index prefix, a realm where one is needed, an inbox, keys, in a new
 * folder that is removed at the end; and the settings with which a portal starts on it. The services are the drill's own,
 * so that it may break them; a drill that breaks none takes those that CUNBU_TEST_SERVICES names, where it names some.
 */
public final class Ground implements AutoCloseable {

    private final Path folder;
    private final Optional<EmbeddedServices> own;
    private final PostgresAddress postgres;
    private final Database database;
    private final URI elasticsearch;
    private final KeycloakAddress keycloak;
    private final String prefix;
    private final int port;
    private final int managementPort;
    private final DevelopmentMail mail = DevelopmentMail.start(0);
    private final Deque<AutoCloseable> standing = new ArrayDeque<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Optional<Realm> realm = Optional.empty();
    private String classPath = System.getProperty("java.class.path");

    private Ground(
            Path folder,
            Optional<EmbeddedServices> own,
            PostgresAddress postgres,
            URI elasticsearch,
            KeycloakAddress keycloak) {
        this.folder = folder;
        this.own = own;
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
        this.keycloak = keycloak;
        String name =
                "drill_" + DataFolder.random(6).replaceAll("[^A-Za-z0-9]", "0").toLowerCase(java.util.Locale.ROOT);
        this.prefix = name.replace('_', '-') + "-";
        this.database = postgres.database(name, DataFolder.random(12), DataFolder.random(12));
        var ports = new DataFolder(folder.resolve("portal")).ports();
        this.port = ports.free("portal");
        this.managementPort = ports.free("management");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "ends-everything"));
        describe();
    }

    /** On services of the drill's own, which it may break. PostgreSQL answers already, the others may still be starting. */
    public static Ground own(Set<Server> servers) {
        Path folder = newFolder();
        return own(servers, folder, folder.resolve("services"));
    }

    /** The same, whose services lie in a folder that the drill has made for them. */
    public static Ground own(Set<Server> servers, Path services) {
        return own(servers, newFolder(), services);
    }

    private static Ground own(Set<Server> servers, Path folder, Path place) {
        var services = EmbeddedServices.start(
                Settings.in(place).distributions(distributions()).only(servers),
                sentence -> System.out.println("        · " + sentence));
        try {
            return new Ground(
                    folder,
                    Optional.of(services),
                    services.postgres(),
                    services.elasticsearchUrl(),
                    services.keycloakAddress());
        } catch (RuntimeException failed) {
            services.close();
            throw failed;
        }
    }

    /** On services that the drill does not break. */
    public static Ground shared(Set<Server> servers) {
        String adopted = System.getenv("CUNBU_TEST_SERVICES");
        if (adopted == null || adopted.isBlank()) return own(servers);
        return new Ground(
                newFolder(),
                Optional.empty(),
                TestServices.postgres(),
                TestServices.elasticsearch(),
                TestServices.keycloak());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("cunbu-drill-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path distributions() {
        String named = System.getenv("CUNBU_DIST");
        return named != null && !named.isBlank()
                ? Path.of(named)
                : Path.of(System.getProperty("cunbu.root", ""), "data", "dist");
    }

    private void describe() {
        set("server.port", port);
        set("server.address", "127.0.0.1");
        set("management.server.port", managementPort);
        set("management.server.address", "127.0.0.1");
        set("cunbu.public-url", "http://localhost:" + port);
        set("cunbu.demo", false);
        set("cunbu.data", folder.resolve("portal"));
        set("cunbu.uploads", folder.resolve("portal/uploads"));
        set("cunbu.keys", folder.resolve("portal/keys"));
        set("cunbu.keys-create", true);
        set("cunbu.proxies", "127.0.0.1");
        set("logging.file.name", log());
        set("logging.threshold.console", "off");
        set("spring.r2dbc.url", database.r2dbcUrl());
        set("spring.r2dbc.username", database.app());
        set("spring.r2dbc.password", database.appPassword());
        set("spring.flyway.url", database.jdbcUrl());
        set("spring.flyway.user", database.owner());
        set("spring.flyway.password", database.ownerPassword());
        set("spring.flyway.placeholders.app", database.app());
        set("cunbu.elasticsearch.url", elasticsearch);
        set("cunbu.elasticsearch.prefix", prefix);
        set("cunbu.keycloak.url", keycloak.url());
        set("cunbu.keycloak.public-url", keycloak.publicUrl());
        set("cunbu.keycloak.realm", prefix + "realm");
        set("cunbu.keycloak.issuer", keycloak.issuer(prefix + "realm"));
        set("cunbu.keycloak.client-id", "cunbu-portal");
        set("cunbu.keycloak.client-secret", "not-signing-in");
        set("spring.mail.host", mail.host());
        set("spring.mail.port", mail.port());
        set("cunbu.mail.from", "no-reply@drill.invalid");
    }

    /** A setting of portals that are started from now on. */
    public Ground set(String name, Object value) {
        settings.put(name, String.valueOf(value));
        return this;
    }

    /** Where portals that are started from now on find their classes. */
    void classPath(String path) {
        classPath = path;
    }

    String classPath() {
        return classPath;
    }

    Map<String, String> settings() {
        return settings;
    }

    /** A realm in which the demonstration's officials can sign in; waits until Keycloak answers. */
    public Realm realm() {
        Realm made = realm.orElseGet(() -> {
            own.ifPresent(EmbeddedServices::keycloak);
            return Realm.make(keycloak, prefix + "realm", address().toString());
        });
        realm = Optional.of(made);
        set("cunbu.keycloak.client-secret", made.portalSecret());
        return made;
    }

    /** Ended with the ground, before what was there earlier. */
    public <T extends AutoCloseable> T with(T one) {
        standing.push(one);
        return one;
    }

    public Path folder() {
        return folder;
    }

    /** The portal's log. */
    public Path log() {
        return folder.resolve("portal/logs/portal.log");
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public PostgresAddress postgres() {
        return postgres;
    }

    public Database database() {
        return database;
    }

    public URI elasticsearch() {
        return elasticsearch;
    }

    /** What the names of the portal's indices begin with. */
    public String prefix() {
        return prefix;
    }

    public DevelopmentMail mail() {
        return mail;
    }

    public KeycloakAddress keycloak() {
        return keycloak;
    }

    /** The drill's own services, to be broken. */
    public Breakable services() {
        return new Breakable(
                own.orElseThrow(() -> new IllegalStateException("these services are not the drill's own")));
    }

    /** The portal's database as the server's superuser: to look and to count. */
    public Connection superuser() throws SQLException {
        return postgres.connect(database.name());
    }

    private boolean closed;

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        while (!standing.isEmpty()) quietly(standing.pop());
        if (own.isEmpty()) {
            quietly(() -> postgres.drop(database));
            realm.ifPresent(made -> quietly(made::drop));
            quietly(() -> Indices.drop(elasticsearch, prefix));
        }
        quietly(mail);
        own.ifPresent(Ground::quietly);
        if (!Boolean.parseBoolean(System.getenv("CUNBU_DRILLS_KEEP"))) quietly(() -> Folders.delete(folder));
    }

    private static void quietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failed) {
            System.err.println("while ending: " + failed);
        }
    }

    /** Whether nobody listens there. */
    public static boolean isFree(int port) {
        return Ports.isFree(port);
    }
}
