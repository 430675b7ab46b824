package org.cunbu.drills.replicas;

import java.net.URI;
import java.util.function.Supplier;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;

/** One of the portals, always at its own address; it can be ended and started again. */
final class Replica {

    private final Ground ground;
    private final String name;
    private final int port;
    private final int managementPort;
    private Portal portal;

    /** @param start starts the portal on the ground's settings as they are by then */
    Replica(Ground ground, String name, int port, int managementPort, Supplier<Portal> start) {
        this.ground = ground;
        this.name = name;
        this.port = port;
        this.managementPort = managementPort;
        settle();
        this.portal = start.get();
    }

    private void settle() {
        ground.set("server.port", port);
        ground.set("management.server.port", managementPort);
        ground.set("logging.file.name", ground.log().resolveSibling("portal-" + name + ".log"));
    }

    String name() {
        return name;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void kill() {
        portal.kill();
    }

    boolean stop() {
        return portal.stop();
    }

    void startAgain() {
        settle();
        portal = Portal.again(ground, "-XX:+UseSerialGC");
    }
}
