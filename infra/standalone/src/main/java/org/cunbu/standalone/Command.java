package org.cunbu.standalone;

import java.util.List;

/** Something that the program can be told to do by the first word after its name. */
public interface Command {

    String name();

    /** What it does, in one line of Chinese and English. */
    String does();

    /** Its own words, a line each; nothing where it has none. */
    default List<String> options() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @param words what follows the command's name
     */
    Outcome run(Stage stage, List<String> words);
}
