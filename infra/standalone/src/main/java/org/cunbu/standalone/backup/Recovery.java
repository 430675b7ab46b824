package org.cunbu.standalone.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.ServiceFailed;
import org.cunbu.embedded.WalArchive;
import org.cunbu.embedded.process.Pause;
import org.cunbu.standalone.CannotStart;
import org.cunbu.standalone.Hands;
import org.cunbu.standalone.Stage;

/** PostgreSQL reads the log of changes, to its end or to an instant, and opens. */
final class Recovery {

    private final Stage stage;
    private final Path archive;
    private final Optional<Instant> until;

    Recovery(Stage stage, Path archive, Optional<Instant> until) {
        this.stage = stage;
        this.archive = archive;
        this.until = until;
    }

    /** @return the servers that the rest of the restore works on */
    Hands run() {
        Map<String, String> wanted = new HashMap<>();
        wanted.put("restore_command", Files.isDirectory(archive) ? new WalArchive(archive).restoreCommand() : "false");
        until.ifPresent(at -> {
            wanted.put("recovery_target_time", at.toString().replace('T', ' ').replace("Z", "+00"));
            wanted.put("recovery_target_action", "promote");
        });
        stage.say("PostgreSQL 正在读日志" + until.map(at -> "，到 " + at).orElse("，到最后") + " · it reads the log of changes");
        Hands hands = Hands.start(stage, wanted, Server.POSTGRESQL, Server.ELASTICSEARCH);
        try {
            PostgresAddress postgres = hands.postgres();
            while (isRecovering(postgres)) {
                Pause.millis(300);
            }
        } catch (ServiceFailed failed) {
            if (String.valueOf(failed.getMessage()).contains("recovery ended before configured recovery target")) {
                throw new CannotStart("归档的日志到不了那一时刻；换一个早一点的 --until，或不写它 · the archive ends before that instant");
            }
            throw failed;
        }
        return hands;
    }

    private boolean isRecovering(PostgresAddress postgres) {
        String question = "select pg_is_in_recovery(), pg_last_xact_replay_timestamp()::text";
        try (Connection connection = postgres.connect("postgres");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            if (!row.getBoolean(1)) {
                stage.say("数据库已恢复"
                        + Optional.ofNullable(row.getString(2))
                                .map(at -> "到 " + at)
                                .orElse("") + " · the databases are as they were then");
                return false;
            }
            return true;
        } catch (SQLException notNow) {
            throw new ServiceFailed("PostgreSQL: " + notNow.getMessage(), notNow);
        }
    }
}
