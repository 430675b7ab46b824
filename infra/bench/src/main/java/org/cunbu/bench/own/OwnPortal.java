package org.cunbu.bench.own;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The whole program, with its services, in a process and a data folder of its own. What it says is said on; it ends with
 * the bench.
 */
public final class OwnPortal implements AutoCloseable {

    /** What the program says when everything stands. */
    public static final String READY = "网上村部已就绪";

    /** What it says when as many invented letters as were wished are there and read. */
    public static final String FILLED = "· letters written, a second";

    private static final Duration PATIENCE = Duration.ofMinutes(180);

    private final Path data;
    private final int port;
    private final Process process;
    private final String sentence;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean said;

    private OwnPortal(Path data, int port, Process process, String sentence) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.sentence = sentence;
    }

    /**
     * Starts it and waits until it says that everything stands.
     *
     * @param environment what else it is told, as CUNBU_… variables
     * @param jvm options of its machine beside 512 MB of heap
     * @param sentence for which it is waited: {@link #READY}, {@link #FILLED}
     * @param words arguments of the program
     */
    public static OwnPortal start(
            Path data, int port, Map<String, String> environment, List<String> jvm, String sentence, String... words) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Xmx512m", "-XX:+UseParallelGC"));
        line.add("-Dcunbu.ends-with-parent=true");
        line.add("-Dcunbu.root=" + System.getProperty("cunbu.root", ""));
        line.addAll(jvm);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.cunbu.standalone.Program"));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("CUNBU_DATA", data.toString());
        builder.environment().put("CUNBU_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        try {
            var portal = new OwnPortal(data, port, builder.start(), sentence);
            Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
            portal.listen();
            portal.awaitReady();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        Thread.ofPlatform().daemon().name("portal's words").start(() -> {
            try (var words =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = words.readLine(); line != null; line = words.readLine()) {
                    if (line.startsWith("·") && ready.getCount() > 0) System.out.println("  " + line);
                    said |= line.contains(sentence);
                    if (said) ready.countDown();
                    if (!line.startsWith("·") && !said) System.err.println(line);
                }
            } catch (IOException ended) {
                // it ended, and says so by its exit code
            } finally {
                ready.countDown();
            }
        });
    }

    private void awaitReady() {
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !said) {
                close();
                throw new IllegalStateException("The portal did not start; see " + data.resolve("logs"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** The port of its PostgreSQL. */
    public int databasePort() {
        return Integer.parseInt(kept("ports.properties", "postgresql"));
    }

    /** The password of the tables' owner. */
    public String ownerPassword() {
        return kept("secrets.properties", "portal-owner");
    }

    /** The port on which its health and figures are told to this machine. */
    public int managementPort() {
        return Integer.parseInt(kept("ports.properties", "management"));
    }

    /** Its database, as the tables' owner. */
    public Connection database() throws SQLException {
        return connect("portal_owner", ownerPassword());
    }

    /** Its database, as the server's superuser: to look and to count. */
    public Connection superuser() throws SQLException {
        return connect("postgres", kept("secrets.properties", "postgresql"));
    }

    private Connection connect(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort() + "/portal", properties);
    }

    private String kept(String file, String name) {
        var values = new Properties();
        try (var in = Files.newInputStream(data.resolve(file))) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = values.getProperty(name);
        if (value == null) throw new IllegalStateException(file + " does not know " + name);
        return value;
    }

    /** Ends it as an operator would, and waits. */
    @Override
    public void close() {
        if (!process.isAlive()) return;
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
