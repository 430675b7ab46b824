package org.cunbu.drills.secrets.planting;

/** What becomes of a letter. */
public enum Fate {
    PUBLISHED,
    TAKEN_DOWN,
    ANSWERED,
    WAITING,
    KEPT_FROM_VILLAGE,
    /** A denunciation that waits for the discipline desk. */
    DENUNCIATION,
    /** Sent as a denunciation; the discipline desk finds that nobody is accused. */
    CLEARED;

    boolean isReport() {
        return this == DENUNCIATION || this == CLEARED;
    }

    boolean isPublic() {
        return this == PUBLISHED || this == TAKEN_DOWN;
    }
}
