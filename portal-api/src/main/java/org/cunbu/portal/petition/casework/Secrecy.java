package org.cunbu.portal.petition.casework;

/** Whether a letter is, or may be, a denunciation: rule 1, before every other. */
public enum Secrecy {
    /** No denunciation, or a person at the discipline desk has decided that nobody is accused. */
    NONE,
    /** Lies at the discipline desk until a person there has decided; nobody else sees it. */
    UNDECIDED,
    /** Somebody is accused: handed over, sealed for good. */
    DENUNCIATION;

    /** Whether nobody but the discipline desk may see it. */
    public boolean hides() {
        return this != NONE;
    }
}
