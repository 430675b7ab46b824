package org.cunbu.portal.petition.casework;

/** Why there is a round. Whatever comes after the first leaves what the first one was as it is. */
public enum RoundKind {
    /** 首次办理: from receipt to the first close-out. */
    FIRST("首次办理"),
    /** 重新办理: the petitioner says that it is not solved; once, as of right. */
    REOPENED("重新办理"),
    /** 复查: a written opinion is looked at by the organ above the one that signed it. */
    REVIEW("复查"),
    /** 复核: the outcome of a review is looked at once more, by the organ above that one; after it there is none. */
    REEXAMINATION("复核");

    private final String word;

    RoundKind(String word) {
        this.word = word;
    }

    /** Whether it looks at a written opinion instead of handling the letter. */
    public boolean isReview() {
        return this == REVIEW || this == REEXAMINATION;
    }

    public String word() {
        return word;
    }
}
