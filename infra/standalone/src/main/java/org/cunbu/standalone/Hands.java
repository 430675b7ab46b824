package org.cunbu.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.ServicesElsewhere;
import org.cunbu.embedded.Settings;
import org.cunbu.embedded.process.DataFolder;

/**
 * The services that a command works on: those of the running program, beside which it works, or its own, started for it
 * and ended with it, where nobody runs.
 */
public final class Hands {

    private final Wishes wishes;
    private final DataFolder folder;
    private final Optional<EmbeddedServices> own;
    private final ServicesElsewhere elsewhere;

    private Hands(Wishes wishes, DataFolder folder, Optional<EmbeddedServices> own) {
        this.wishes = wishes;
        this.folder = folder;
        this.own = own;
        this.elsewhere = new ServicesElsewhere(folder);
    }

    /** @param needed the servers that are started where nobody runs */
    public static Hands on(Stage stage, Server needed, Server... more) {
        Wishes wishes = stage.wishes();
        if (!Files.exists(wishes.data().resolve("postgresql"))) {
            throw new CannotStart(wishes.data() + " 里还没有数据；目录用 CUNBU_DATA 指定 · there is no data in this folder yet");
        }
        refuseHalfRestored(wishes);
        DataFolder folder = new DataFolder(wishes.data());
        if (folder.hold().isPresent()) {
            stage.say("程序正在运行，在它旁边做 · the program runs, this works beside it");
            return new Hands(wishes, folder, Optional.empty());
        }
        folder.close();
        return start(stage, Map.of(), needed, more);
    }

    /** Starts these servers for the command alone. */
    public static Hands start(Stage stage, Map<String, String> postgresql, Server needed, Server... more) {
        Wishes wishes = stage.wishes();
        Settings settings = Settings.in(wishes.data())
                .distributions(wishes.distributions())
                .login(wishes.login())
                .archive(wishes.backups())
                .postgresql(postgresql)
                .only(EnumSet.of(needed, more));
        EmbeddedServices services = EmbeddedServices.start(settings, stage.progress());
        stage.ending().with(services);
        return new Hands(wishes, services.folder(), Optional.of(services));
    }

    /** A restore that was cut off leaves no portal. */
    static void refuseHalfRestored(Wishes wishes) {
        if (Files.exists(wishes.data().resolve("restoring"))) {
            throw new CannotStart("数据目录 " + wishes.data() + " 的恢复没有做完；再运行一次 restore · a restore into this folder was"
                    + " cut off; run restore again");
        }
    }

    public boolean besideRunning() {
        return own.isEmpty();
    }

    public DataFolder folder() {
        return folder;
    }

    public PostgresAddress postgres() {
        return own.map(EmbeddedServices::postgres).orElseGet(elsewhere::postgres);
    }

    URI elasticsearch() {
        return own.map(EmbeddedServices::elasticsearch).orElseGet(elsewhere::elasticsearch);
    }

    KeycloakAddress keycloak() {
        return elsewhere.keycloak(wishes.login().url());
    }

    Database database() {
        PostgresAddress postgres = postgres();
        String owner = folder.secret("portal-owner");
        String app = folder.secret("portal-app");
        return own.isPresent()
                ? postgres.database("portal", owner, app)
                : new Database(postgres.host(), postgres.port(), "portal", "portal_owner", owner, "portal_app", app);
    }
}
