package org.cunbu.portal.petition.casework.rules;

import org.cunbu.portal.petition.casework.Round;

/** What a case waits for, as it is said at a desk. */
public final class Waiting {

    private Waiting() {}

    public static String forWhat(Round round) {
        return switch (Standing.of(round)) {
            case UNDECIDED -> "待纪检甄别";
            case HANDED_OVER -> "已移送";
            case RECEIVED -> "待分办";
            case DISPATCHED -> "待受理";
            case RETURNED -> "待定退回";
            case IN_HAND -> "待拟答复";
            case DRAFTED -> "待审核";
            case APPROVED -> "待送达";
            case PLAN_DRAFTED -> "待签挂账";
            case PLAN_SIGNED -> "待上级同意挂账";
            case PLANNED -> "挂账中";
            case PLAN_OBJECTED, TURN_OBJECTED -> "待定异议";
            case ANSWERED -> "待来信人表态";
            case CLOSED, HIDDEN_CLOSED -> "已办结";
            case TURNED_AWAY -> "已告知去处";
            case REVIEWING -> "待复查复核意见";
        };
    }
}
