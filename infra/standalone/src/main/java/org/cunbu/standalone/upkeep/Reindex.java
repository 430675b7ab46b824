package org.cunbu.standalone.upkeep;

import java.util.List;
import java.util.Set;
import org.cunbu.embedded.Server;
import org.cunbu.portal.insight.discovery.IndexCare;
import org.cunbu.standalone.Command;
import org.cunbu.standalone.Hands;
import org.cunbu.standalone.Options;
import org.cunbu.standalone.Outcome;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;

/** Builds the index anew beside the one in use, from PostgreSQL, and puts it in its place. */
public final class Reindex implements Command {

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public String does() {
        return "从 PostgreSQL 重建搜索索引，建好后替换旧的（门户可以照常运行） · builds the index anew and puts it in place";
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        Options.of(words, Set.of(), Set.of());
        Hands hands = Hands.on(stage, Server.POSTGRESQL, Server.ELASTICSEARCH);
        try (PortalAtHand portal = PortalAtHand.open(stage, hands)) {
            stage.ending()
                    .wouldLeave(
                            "索引没有重建完，仍用旧的；再运行一次 reindex 就从头做 · cut off: the old index is still in use, run it again");
            rebuild(stage, portal);
            stage.ending().nothingRemains();
            return Outcome.DONE;
        }
    }

    private static void rebuild(Stage stage, PortalAtHand portal) {
        Rate rate = new Rate(stage.progress(), "索引 indexed");
        rate.accept(PortalAtHand.done(portal.the(IndexCare.class).rebuild(rate)));
        stage.say(rate.summary() + "，已替换 · in place");
    }

    /** A new folder's index, for a restore. */
    public static void fill(Stage stage, PortalAtHand portal) {
        Rate rate = new Rate(stage.progress(), "索引 indexed");
        rate.accept(PortalAtHand.done(portal.the(IndexCare.class).fill(rate)));
        stage.say(rate.summary());
    }
}
