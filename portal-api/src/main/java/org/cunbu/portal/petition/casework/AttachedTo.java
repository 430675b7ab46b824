package org.cunbu.portal.petition.casework;

/** In which part of a letter an attachment stands. */
public enum AttachedTo {
    /** The petitioner's own, with the letter or what was added to it. */
    LETTER,
    /** A note's: the offices keep it among themselves. */
    NOTE,
    /** The answer's: the petitioner gets it with the answer. */
    ANSWER
}
