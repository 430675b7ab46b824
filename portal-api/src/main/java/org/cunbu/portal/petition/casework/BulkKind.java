package org.cunbu.portal.petition.casework;

/** What can be done to many letters at once; for each it is the same act as for one. */
public enum BulkKind {
    /** Pass them on to one unit, with one reason. */
    DISPATCH("分办", Act.DISPATCH, 500),
    /** Take them up and tell every petitioner so. */
    ACCEPT("受理", Act.ACCEPT, 1_000),
    /** Write the same answer for each; each petitioner gets a reply of their own. */
    DRAFT("拟答复", Act.DRAFT, 10_000),
    /** Approve what a colleague wrote. */
    APPROVE("审核通过", Act.APPROVE, 0),
    /** Deliver the approved answers. */
    DELIVER("送达", Act.DELIVER, 0);

    private final String word;
    private final Act act;
    private final int longest;

    BulkKind(String word, Act act, int longest) {
        this.word = word;
        this.act = act;
        this.longest = longest;
    }

    public String word() {
        return word;
    }

    /** The act that is done to each letter. */
    public Act act() {
        return act;
    }

    /** How long the words that go with it may be; 0 where none do. */
    public int longestText() {
        return longest;
    }

    public boolean needsText() {
        return longest > 0;
    }
}
