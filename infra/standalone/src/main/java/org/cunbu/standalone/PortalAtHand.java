package org.cunbu.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.PortalApplication;
import org.cunbu.portal.foundation.journal.Readers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import reactor.core.publisher.Mono;

/**
 * The portal's rooms for a command, with nobody at the door: it listens nowhere, sends nothing, and its readers read only
 * where no portal runs beside it.
 */
public final class PortalAtHand implements AutoCloseable {

    private final ConfigurableApplicationContext rooms;
    private final boolean besideRunning;

    private PortalAtHand(ConfigurableApplicationContext rooms, boolean besideRunning) {
        this.rooms = rooms;
        this.besideRunning = besideRunning;
    }

    /** The rooms of a portal; where no other runs, its readers read until they have read everything. */
    public static PortalAtHand open(Stage stage, Hands hands) {
        Wishes wishes = stage.wishes();
        Deployment deployment = Deployment.open(wishes.data(), java.util.Optional.empty());
        stage.say("打开门户的各部分（约 20 秒） · opening the portal's rooms");
        ConfigurableApplicationContext rooms = rooms(new PortalSettings(wishes, deployment, hands.folder())
                .database(hands.database())
                .elasticsearch(hands.elasticsearch())
                .keycloak(hands.keycloak(), hands.folder().secret("keycloak-portal"))
                .onAnErrand()
                .asWords());
        stage.ending().with(rooms);
        PortalAtHand portal = new PortalAtHand(rooms, hands.besideRunning());
        if (!portal.besideRunning) {
            portal.readOn();
        }
        return portal;
    }

    /**
     * The rooms by these settings, with nobody at the door, and no reader reading before it is told to.
     *
     * @param joining what else comes into them
     */
    public static ConfigurableApplicationContext rooms(String[] settings, Class<?>... joining) {
        return new SpringApplicationBuilder(PortalApplication.class)
                .sources(joining)
                .web(WebApplicationType.REACTIVE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(NobodyAtTheDoor::keep)
                .run(settings);
    }

    public boolean besideRunning() {
        return besideRunning;
    }

    /** A room's façade. */
    public <T> T the(Class<T> facade) {
        return rooms.getBean(facade);
    }

    public <T> List<T> all(Class<T> kind) {
        return rooms.getBeanProvider(kind).orderedStream().toList();
    }

    /** Waits for what a façade does. */
    public static <T> T done(Mono<T> act) {
        return Objects.requireNonNull(act.block(Duration.ofHours(12)), "an act gives its result");
    }

    private void readOn() {
        Readers readers = the(Readers.class);
        readers.start();
        readers.caughtUp().block(Duration.ofHours(6));
    }

    @Override
    public void close() {
        if (!besideRunning) {
            the(Readers.class).stop();
        }
        rooms.close();
    }

    /** Starts nothing of what a serving portal starts. */
    private static final class NobodyAtTheDoor extends DefaultLifecycleProcessor {

        static void keep(ConfigurableApplicationContext rooms) {
            NobodyAtTheDoor keeper = new NobodyAtTheDoor();
            keeper.setBeanFactory(rooms.getBeanFactory());
            rooms.getBeanFactory().registerSingleton("lifecycleProcessor", keeper);
        }

        @Override
        public void onRefresh() {
            // nobody is let in
        }

        @Override
        public boolean isRunning() {
            return true;
        }
    }
}
