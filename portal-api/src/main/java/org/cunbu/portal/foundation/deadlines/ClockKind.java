package org.cunbu.portal.foundation.deadlines;

/** What a clock measures. */
public enum ClockKind {
    /** 分办: from receipt until a unit has it. */
    DISPATCH,
    /** 首次回应: from the unit's receipt until a person has told the petitioner unit, name and date. */
    FIRST_RESPONSE,
    /** 办结: from acceptance until the answer is delivered. */
    CONCLUSION,
    /** 群众评价: from delivery until the petitioner has said whether it is solved; silence ends it. */
    PETITIONERS_WORD
}
