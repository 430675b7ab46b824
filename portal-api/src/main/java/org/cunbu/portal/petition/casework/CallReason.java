package org.cunbu.portal.petition.casework;

/** Why somebody outside the handling unit asks the petitioner. */
public enum CallReason {
    /** The petitioner wants the letter back: is that their own wish? */
    WITHDRAWAL("核实撤回"),
    /** An official typed the letter in: its receipt only tracks, so the closing word is asked for. */
    ENTERED("代录必访"),
    /** Drawn from the public log. */
    SAMPLE("抽样回访");

    private final String word;

    CallReason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
