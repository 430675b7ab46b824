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
            case IN_HAND -> "待拟答复";
            case DRAFTED -> "待审核";
            case APPROVED -> "待送达";
            case ANSWERED -> "待来信人表态";
            case CLOSED, HIDDEN_CLOSED -> "已办结";
        };
    }
}
