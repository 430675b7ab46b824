package org.cunbu.portal.petition.publication;

import java.util.Arrays;
import java.util.List;

/** Why a letter is not published, or no longer is: a closed list, since free words may name somebody. */
public enum Cause {
    IDENTIFIES("隐去以后还是看得出说的是谁"),
    PRIVACY("涉及别人的隐私或者名誉"),
    SECRET("涉及国家秘密、商业秘密或者工作秘密"),
    PROCEEDINGS("正在调查、审理或者复议"),
    ABUSE("有侮辱、谩骂的话"),
    NOT_PUBLIC("和公共事务没有关系"),
    DUPLICATE("同一件事已经有公开的信"),
    WISH("写信人不想公开了"),
    AUTHORITY("有权机关依法要求不公开"),
    MISTAKE("公开有误，改好以后再公开"),
    /** Only the portal gives it, when a letter is withdrawn. */
    TAKEN_BACK("写信人撤回了信");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** As everybody reads it. */
    public String words() {
        return words;
    }

    /** What a moderator may choose for a letter that is not published. */
    public static List<Cause> ofRefusals() {
        return Arrays.stream(values())
                .filter(cause -> cause != TAKEN_BACK && cause != MISTAKE)
                .toList();
    }

    /** What a moderator may choose for a letter that is taken down. */
    public static List<Cause> ofTakeDowns() {
        return Arrays.stream(values()).filter(cause -> cause != TAKEN_BACK).toList();
    }
}
