package org.cunbu.portal.petition.casework;

/** Where a letter stands, in the order in which it gets there; each with the words and the shape it is shown by. */
public enum Stage {
    RECEIVED("收到了", "已登记", "○"),
    DISPATCHED("转给了", "已分办", "◔"),
    IN_HAND("在办", "办理中", "◐"),
    ANSWERED("有答复了", "已答复", "●"),
    CLOSED("办完了", "已办结", "●");

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
            case DISPATCHED -> citizens + unit;
            case IN_HAND -> unit + citizens;
            case RECEIVED, ANSWERED, CLOSED -> citizens;
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
}
