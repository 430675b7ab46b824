package org.cunbu.portal.petition.casework.rules;

import org.cunbu.portal.petition.intake.Petition;

/** 回避: who is named in a letter does not handle it. In doubt somebody else takes it up. */
public final class Recusal {

    private static final int SHORTEST_NAME = 2;

    private Recusal() {}

    /** Whether the letter's words name this official. */
    public static boolean isNamed(String official, Petition petition) {
        String name = official.strip();
        return name.length() >= SHORTEST_NAME
                && (petition.title().contains(name) || petition.text().contains(name));
    }
}
