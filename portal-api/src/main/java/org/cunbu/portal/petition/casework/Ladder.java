package org.cunbu.portal.petition.casework;

/**
 * When whom a missed clock reaches, and when nobody is reminded: a setting of the county. The head of the unit hears at
 * once.
 *
 * @param orderAfter   working days after the miss: a supervision order lies ready for the superior's supervisor
 * @param signWithin   working days that it may lie unsigned before it goes one level up
 * @param leaderAfter  working days after the miss: it stands on the leader's list
 * @param quietFrom    the hour from which nobody is reminded, 0 to 24
 * @param quietUntil   the hour until which nobody is reminded
 * @param quietDaysOff whether days off are quiet as a whole
 */
public record Ladder(
        int version,
        int orderAfter,
        int signWithin,
        int leaderAfter,
        int quietFrom,
        int quietUntil,
        boolean quietDaysOff) {

    public Ladder {
        if (orderAfter < 1 || signWithin < 1 || leaderAfter <= orderAfter || leaderAfter > 60 || signWithin > 60) {
            throw new IllegalArgumentException("an order comes before the leader's list, both within 60 working days");
        }
        if (quietFrom < 0 || quietFrom > 24 || quietUntil < 0 || quietUntil > 24) {
            throw new IllegalArgumentException("hours are 0 to 24");
        }
        if (quietUntil >= quietFrom) {
            throw new IllegalArgumentException("some hours of the day are for reminding");
        }
    }

    /** Which step a missed clock has reached. */
    public enum Rung {
        /** 单位负责人: told, and the letter stands in red. */
        UNIT_HEAD,
        /** 督办单待签: an order lies ready for the superior's supervisor. */
        ORDER_READY,
        /** 上提一级: nobody signed it. */
        ONE_LEVEL_UP,
        /** 县领导清单. */
        LEADER
    }
}
