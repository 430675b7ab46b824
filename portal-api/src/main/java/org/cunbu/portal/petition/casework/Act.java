package org.cunbu.portal.petition.casework;

/** What can be done to a petition in casework. The table in {@code rules} says who may do it when. */
public enum Act {
    /** See how it goes, by number and secret. */
    FOLLOW,
    /** Add to the letter. */
    ADD,
    /** Take the letter back. */
    TAKE_BACK,
    /** Not take it back after all. */
    RECALL,
    /** Say whether it is solved. */
    SAY,
    /** Object to being shown another door, or to a plan. */
    OBJECT,
    /** Answer what the handler asked. */
    ANSWER_QUESTION,
    /** Have it handled anew: it is not solved. */
    REOPEN,
    /** Have a written opinion looked at by the organ above. */
    ASK_REVIEW,
    /** See the case and its acts. */
    READ,
    /** See the letter's words and the answer. */
    READ_TEXT,
    /** Pass it on to the unit that must answer. */
    DISPATCH,
    /** 当场答复: answer it at the desk that passes letters on. */
    ANSWER_ON_SPOT,
    /** 导入法定途径: show the petitioner the law's own door. */
    REDIRECT,
    /** 不予受理. */
    DECLINE,
    /** 不再受理. */
    EXHAUST,
    /** Mark what it is in the law's words. */
    CLASSIFY,
    /** Decide that nobody is accused. */
    CLEAR_ACCUSATION,
    /** Mark who is accused and hand it over. */
    KEEP_AT_DISCIPLINE,
    /** Take it up and tell the petitioner who has it. */
    ACCEPT,
    /** 退回: say that it is not this unit's to answer. */
    RETURN,
    /** Say that it is, all the same. */
    REFUSE_RETURN,
    /** 转办: hand it to another unit; no clock begins anew. */
    TRANSFER,
    /** 协办: have a unit help. */
    INVITE,
    /** Let a helping unit go. */
    RELEASE,
    /** Decide about the petitioner's objection. */
    DECIDE_OBJECTION,
    /** 询问: ask the petitioner something, once. */
    ASK,
    /** 延期: give the statute's thirty days more, once. */
    EXTEND,
    /** 挂账: propose a plan instead of an answer. */
    PROPOSE_PLAN,
    /** Sign the plan. */
    SIGN_PLAN,
    /** Agree to the plan, as the superior. */
    AGREE_PLAN,
    /** Give the plan back. */
    REFUSE_PLAN,
    /** Take it off its plan and handle it again. */
    RESUME,
    /** 化解: record an agreement that both sides signed. */
    SETTLE,
    /** Put a note into the file, or tell the petitioner a step. */
    NOTE,
    /** Write the answer. */
    DRAFT,
    /** Approve what a colleague wrote. */
    APPROVE,
    /** Give the draft back with a reason. */
    SEND_BACK,
    /** Deliver the approved answer. */
    DELIVER,
    /** Deliver the answer to a claim as a signed written opinion. */
    GIVE_OPINION,
    /** Say what a review, or a re-examination, came to. */
    DECIDE_REVIEW,
    /** Ask the petitioner, from outside the handling unit. */
    FOLLOW_UP,
    /** Ask for haste. */
    REMIND,
    /** Take it up a level. */
    TAKE_UP,
    /** Order what is to be done by a day, with a report. */
    SUPERVISE,
    /** Report on an order. */
    REPORT_BACK,
    /** Strike an order off after its report. */
    STRIKE_OFF,
    /** See how the petitioner can be reached, with a reason. */
    SEE_CONTACT
}
