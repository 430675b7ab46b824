package org.cunbu.web.desk.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cunbu.portal.petition.casework.Act;

/** What an official can do to a letter from its page; each is one form. The order is that of a letter's life. */
public enum Deed {
    DECIDE(Act.CLEAR_ACCUSATION),
    DISPATCH(Act.DISPATCH),
    ACCEPT(Act.ACCEPT),
    APPROVE(Act.APPROVE),
    REFUSE(Act.SEND_BACK),
    DELIVER(Act.DELIVER),
    DRAFT(Act.DRAFT),
    NOTE(Act.NOTE),
    CONTACT(Act.SEE_CONTACT);

    private final Act right;

    Deed(Act right) {
        this.right = right;
    }

    /** Beginning of the form's field names, messages and anchors. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody with these rights may do now, the awaited act first. */
    static List<Deed> of(Set<Act> may) {
        return Arrays.stream(values()).filter(deed -> may.contains(deed.right)).toList();
    }
}
