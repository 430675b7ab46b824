package org.cunbu.standalone;

import java.util.List;
import org.cunbu.standalone.backup.Backup;
import org.cunbu.standalone.backup.Restore;
import org.cunbu.standalone.upkeep.Check;
import org.cunbu.standalone.upkeep.Reindex;
import org.cunbu.standalone.upkeep.Replay;

/** All that the program can be told to do. */
final class Commands {

    static final List<Command> ALL = List.of(
            new Run(),
            new DemoCommand(),
            new Backup(),
            new Restore(),
            new Check(),
            new Reindex(),
            new Replay(),
            new Help());

    private Commands() {}

    static Command named(String name) {
        return ALL.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(
                        "没有“" + name + "”这个命令；全部命令见 help · there is no such command; help lists them"));
    }
}
