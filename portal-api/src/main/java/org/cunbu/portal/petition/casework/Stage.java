package org.cunbu.portal.petition.casework;

/** Where a letter stands, in the order in which it gets there; each with the words and the shape it is shown by. */
public enum Stage {
    RECEIVED("收到了", "已登记", "○"),
    DISPATCHED("转给了", "已分办", "◔"),
    /** For the petitioner nothing changes: the unit answers for the letter until another one does. */
    RETURNED("转给了", "退回待定", "◔"),
    IN_HAND("在办", "办理中", "◐"),
    PLANNED("列入计划", "挂账督办", "◑"),
    ANSWERED("有答复了", "已答复", "●"),
    CLOSED("办完了", "已办结", "●"),
    REDIRECTED("请走法定途径", "导入法定途径", "◇"),
    DECLINED("不予受理", "不予受理", "◇"),
    EXHAUSTED("不再受理", "不再受理", "◇");

    private final String citizens;
    private final String officials;
    private final String shape;

    Stage(String citizens, String officials, String shape) {
        this.citizens = citizens;
        this.officials = officials;
        this.shape = shape;
    }

    /** As the petitioner reads it: 转给了高沙镇, 高沙镇在办. */
    public String word(String unit) {
        return switch (this) {
            case DISPATCHED, RETURNED -> citizens + unit;
            case IN_HAND -> unit + citizens;
            case RECEIVED, PLANNED, ANSWERED, CLOSED, REDIRECTED, DECLINED, EXHAUSTED -> citizens;
        };
    }

    /** As officials read it. */
    public String officialWord() {
        return officials;
    }

    /** The shape beside the word, so that nothing hangs on colour alone. */
    public String shape() {
        return shape;
    }

    /** Whether the letter was shown another door instead of being handled here. */
    public boolean isTurnedAway() {
        return this == REDIRECTED || this == DECLINED || this == EXHAUSTED;
    }
}
