package org.cunbu.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.cunbu.embedded.process.Pause;
import org.cunbu.embedded.process.ProcessIdentity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AKeeperThatWasKilledTest {

    @TempDir
    static Path folder;

    private @Nullable Process running;

    @Test
    void leaves_no_server_behind_and_its_data_is_found_again() throws IOException, SQLException {
        Process killed = keeper();
        Properties before = postgresUp();
        run(before, "create table letter (id int); insert into letter values (1)");
        ProcessIdentity server =
                ProcessIdentity.read(before.getProperty("postgresql.process")).orElseThrow();

        killed.destroyForcibly();

        assertThat(server.endsWithin(20)).isTrue();
        assertThat(new KeeperState(folder).read()).isEmpty();

        keeper();
        Properties after = postgresUp();
        assertThat(after.getProperty("postgresql.port")).isEqualTo(before.getProperty("postgresql.port"));
        run(after, "delete from letter where id = 1");
    }

    @AfterEach
    void end() throws InterruptedException {
        Process last = running;
        if (last != null) {
            last.destroy();
            last.waitFor();
        }
    }

    private Process keeper() throws IOException {
        Process keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcunbu.keeper.only=POSTGRESQL",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Keeper.class.getName(),
                        folder.toString(),
                        KeeperStarter.root().resolve("data/dist").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keeper.log").toFile())
                .start();
        running = keeper;
        return keeper;
    }

    private static Properties postgresUp() {
        for (int tries = 0; tries < 1_200; tries++) {
            Properties state = new KeeperState(folder).read().orElseGet(Properties::new);
            if ("up".equals(state.getProperty("postgresql"))) {
                return state;
            }
            Pause.millis(100);
        }
        throw new AssertionError("PostgreSQL has not come up");
    }

    private static void run(Properties state, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + state.getProperty("postgresql.port") + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(url, "postgres", state.getProperty("postgresql.password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
