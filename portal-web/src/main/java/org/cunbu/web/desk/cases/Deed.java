package org.cunbu.web.desk.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cunbu.portal.petition.casework.Act;

/** What an official can do to a letter from its page; each is one form. The order is that of a letter's life. */
public enum Deed {
    DECIDE(Act.CLEAR_ACCUSATION),
    DISPATCH(Act.DISPATCH),
    STAY(Act.REFUSE_RETURN),
    OBJECTION(Act.DECIDE_OBJECTION),
    ACCEPT(Act.ACCEPT),
    APPROVE(Act.APPROVE),
    REFUSE(Act.SEND_BACK),
    DELIVER(Act.DELIVER),
    SIGN(Act.SIGN_PLAN),
    AGREE(Act.AGREE_PLAN),
    UNPLAN(Act.REFUSE_PLAN),
    RESUME(Act.RESUME),
    DRAFT(Act.DRAFT),
    OPINION(Act.GIVE_OPINION),
    REVIEWED(Act.DECIDE_REVIEW),
    REPORT(Act.REPORT_BACK),
    SUPERVISE(Act.SUPERVISE),
    STRIKEOFF(Act.STRIKE_OFF),
    TAKEUP(Act.TAKE_UP),
    REMIND(Act.REMIND),
    NOTE(Act.NOTE),
    CONTACT(Act.SEE_CONTACT),
    SPOT(Act.ANSWER_ON_SPOT, true),
    REDIRECT(Act.REDIRECT, true),
    DECLINE(Act.DECLINE, true),
    EXHAUST(Act.EXHAUST, true),
    BACK(Act.RETURN, true),
    ASK(Act.ASK, true),
    EXTEND(Act.EXTEND, true),
    PLAN(Act.PROPOSE_PLAN, true),
    SETTLE(Act.SETTLE, true),
    INVITE(Act.INVITE, true),
    RELEASE(Act.RELEASE, true),
    TRANSFER(Act.TRANSFER, true),
    CLASSIFY(Act.CLASSIFY, true);

    private static final Set<Deed> NEED_UNITS = EnumSet.of(DISPATCH, TRANSFER, INVITE);

    private final Act right;
    private final boolean aside;

    Deed(Act right) {
        this(right, false);
    }

    Deed(Act right, boolean aside) {
        this.right = right;
        this.aside = aside;
    }

    /** Whether it is another way than the one that usually comes next. */
    public boolean isAside() {
        return aside;
    }

    /** Whether a unit is chosen in its form. */
    boolean needsUnits() {
        return NEED_UNITS.contains(this);
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
