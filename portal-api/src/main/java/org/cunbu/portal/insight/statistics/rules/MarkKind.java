package org.cunbu.portal.insight.statistics.rules;

/** What happened to a petition, as far as a figure can move by it. */
public enum MarkKind {
    /** It lies on a desk (unit); hidden says that the discipline desk has not yet decided. */
    OPENED,
    /** Nobody is accused: the petition office (unit) has it. */
    CLEARED,
    /** Somebody is accused: from now on only the county's sealed row counts it. */
    SEALED,
    /** A topic was found (value). */
    TOPIC,
    /** A unit leads. */
    DISPATCHED,
    /** A person responded. */
    ACCEPTED,
    /** The first-response clock ran out. */
    RESPONSE_RAN_OUT,
    /** The conclusion clock ran out. */
    CONCLUSION_RAN_OUT,
    /** The answer was delivered. */
    DELIVERED,
    /** The seven days after the answer are over. */
    SILENT,
    /** The petitioner said solved or not (value) and how satisfied (rating). */
    SAID,
    /** The round is closed (value: the verdict). */
    CLOSED,
    /** The petitioner took it back. */
    TAKEN_BACK,
    /** 退回: the unit gave it back; the office (unit) that dispatched it has it again. */
    RETURNED,
    /** 挂账: what is missing was planned. */
    PLANNED,
    /** 不予受理. */
    DECLINED,
    /** 导入法定途径. */
    REDIRECTED,
    /** The petitioner was right: it is a letter after all, on the desk (unit). */
    TAKEN_IN,
    /** It is off its plan: in hand again. */
    RESUMED,
    /** 重开: a further round, whose clocks and answers are no facts of the first. */
    REOPENED
}
