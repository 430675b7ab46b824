package org.cunbu.portal.petition.casework.rules;

/** What somebody is to a petition. Whoever is none of these is a stranger and may do nothing. */
public enum Relation {
    /** Holds number and secret. */
    PETITIONER,
    /** Sits at the discipline desk. */
    DISCIPLINE,
    /** Passes letters on, at the petition office. */
    DISPATCHER,
    /** The person who has it in hand. */
    HANDLER,
    /** Handles letters in the unit that holds it. */
    COLLEAGUE,
    /** Heads the unit that holds it. */
    HEAD,
    /** Heads the unit and wrote the draft: no second pair of eyes. */
    WRITING_HEAD,
    /** Heads or supervises a unit above. */
    SUPERIOR,
    /** Sits where it is decided what a unit or the petitioner asks: a return, a plan, an objection. */
    DECIDER,
    /** 协办: handles letters in, or heads, a unit that helps the one that leads. */
    HELPER,
    /** A leader of the county. */
    LEADER,
    /** Reads acts. */
    AUDITOR,
    /** Decides on the public version of what may be published. */
    MODERATOR,
    /** Supervises from a unit above: signs orders. */
    OVERSEER,
    /** Sits outside the handling unit, where petitioners are called back from, while this one is to be asked. */
    CALLER
}
