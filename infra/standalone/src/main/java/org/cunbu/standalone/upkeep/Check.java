package org.cunbu.standalone.upkeep;

import java.util.List;
import java.util.Set;
import org.cunbu.embedded.Server;
import org.cunbu.standalone.Command;
import org.cunbu.standalone.Hands;
import org.cunbu.standalone.Options;
import org.cunbu.standalone.Outcome;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;

/** Goes through everything that can be computed again and says where it is not as it should be. Changes nothing. */
public final class Check implements Command {

    private static final List<Inspection> ALL =
            List.of(new JournalInspection(), new LogInspection(), new FiguresInspection(), new IndexInspection());

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String does() {
        return "核对：日志、公开日志、统计、索引是否都与数据库一致（门户可以照常运行） · compares everything with the truth";
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        Options.of(words, Set.of(), Set.of());
        Hands hands = Hands.on(stage, Server.POSTGRESQL, Server.ELASTICSEARCH);
        try (PortalAtHand portal = PortalAtHand.open(stage, hands)) {
            stage.ending().wouldLeave("核对没有做完，什么都没有改变 · cut off; nothing was changed");
            Outcome outcome = all(stage, portal);
            stage.ending().nothingRemains();
            return outcome;
        }
    }

    /** All of it, for a restore too. */
    public static Outcome all(Stage stage, PortalAtHand portal) {
        long wrong = 0;
        for (Inspection one : ALL) {
            wrong += one.look(stage, portal);
        }
        stage.say(
                wrong == 0
                        ? "核对完毕，全部一致 · everything is as it should be"
                        : "核对完毕，" + wrong + " 处不一致 · things are wrong: " + wrong);
        return wrong == 0 ? Outcome.DONE : Outcome.SOMETHING_WRONG;
    }
}
