package org.cunbu.portal.insight.statistics.rules;

/** What is counted, each petition at most once. Rates are one of these by another. */
public enum Measure {
    /** 收到. */
    RECEIVED,
    /** The first response came in time. */
    RESPONDED_IN_TIME,
    /** A first response came, or its clock ran out. */
    RESPONSE_DUE,
    /** The answer was delivered. */
    ANSWERED,
    /** The answer was delivered, or the conclusion clock ran out. */
    ANSWER_DUE,
    /** Concluded before the clock ran out. */
    CONCLUDED_IN_TIME,
    /** Concluded, or the clock ran out. */
    CONCLUSION_DUE,
    /** Concluded and not redirected, declined or withdrawn. */
    CONCLUDED,
    /** Received and not redirected, declined or withdrawn. */
    STANDING,
    /** The petitioner said that it is solved. */
    SOLVED,
    /** The petitioner said anything. */
    SAID,
    /** The answer was delivered and the seven days are over, or anything was said before. */
    ASKED,
    /** Satisfied or rather satisfied. */
    SATISFIED,
    /** Gave a rating. */
    RATED,
    /** Taken back. */
    WITHDRAWN,
    /** Reopened at least once. */
    REOPENED,
    /** Given back by a unit at least once. */
    RETURNED,
    /** Planned at least once. */
    PLANNED,
    /** Declined. */
    DECLINED
}
