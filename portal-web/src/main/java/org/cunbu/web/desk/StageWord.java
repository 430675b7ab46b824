package org.cunbu.web.desk;

import org.cunbu.portal.petition.casework.Stage;

/**
 * A state as an official reads it: a word with the circle that fills.
 *
 * @param name name of the state, the circle's class
 */
public record StageWord(String name) {

    public static StageWord of(Stage stage) {
        return new StageWord(stage.name());
    }

    /** Message key of the official word. */
    public String key() {
        return "desk.stage." + name;
    }
}
