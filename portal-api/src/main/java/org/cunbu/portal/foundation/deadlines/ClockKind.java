package org.cunbu.portal.foundation.deadlines;

import java.util.Optional;

/**
 * What a clock measures. The county's promise comes first; a statute stands beside it, ends with the same act, and never
 * stands still.
 */
public enum ClockKind {
    /** 分办: from receipt until a unit has it. */
    DISPATCH("分办", Basis.PROMISE, Counting.WORKING_DAYS, Halt.NEVER),
    /** The statute beside it: 15 days. */
    DISPATCH_STATUTE("分办（法定）", Basis.STATUTE, Counting.DAYS, Halt.NEVER),
    /** 首次回应: from the unit's receipt until a person has told the petitioner unit, name and date. */
    FIRST_RESPONSE("首次回应", Basis.PROMISE, Counting.WORKING_DAYS, Halt.NEVER),
    /** The statute beside it: 15 days, in writing. */
    FIRST_RESPONSE_STATUTE("受理告知（法定）", Basis.STATUTE, Counting.DAYS, Halt.NEVER),
    /** 办结: from acceptance until the answer is delivered. */
    CONCLUSION("办结", Basis.PROMISE, Counting.WORKING_DAYS, Halt.QUESTION),
    /** The statute beside it, of claims only: 60 days, 30 more once by the head of the organ. */
    CONCLUSION_STATUTE("办结（法定）", Basis.STATUTE, Counting.DAYS, Halt.NEVER),
    /** 群众评价: from delivery until the petitioner has said whether it is solved; silence ends it. */
    PETITIONERS_WORD("群众评价", Basis.RIGHT, Counting.DAYS, Halt.NEVER),
    /** 退回裁定: from the return until who sent it has decided. */
    RETURN_DECISION("退回裁定", Basis.OFFICE, Counting.WORKING_DAYS, Halt.NEVER),
    /** 撤回核实: a withdrawal waits until another unit has asked about it; then it holds. */
    WITHDRAWAL("撤回核实", Basis.OFFICE, Counting.DAYS, Halt.NEVER),
    /** 提出异议: until when the petitioner may object to a redirection, a refusal or a plan. */
    OBJECTION("提出异议", Basis.RIGHT, Counting.WORKING_DAYS, Halt.NEVER),
    /** 异议裁定: from the objection until the superior has decided. */
    OBJECTION_DECISION("异议裁定", Basis.OFFICE, Counting.WORKING_DAYS, Halt.NEVER),
    /** 申请复查: from delivery of the written opinion. */
    REVIEW_REQUEST("申请复查", Basis.RIGHT, Counting.DAYS, Halt.NEVER),
    /** 复查答复: from the request; a hearing does not count. */
    REVIEW_ANSWER("复查答复", Basis.STATUTE, Counting.DAYS, Halt.HEARING),
    /** 申请复核: from delivery of the review's opinion. */
    REEXAMINATION_REQUEST("申请复核", Basis.RIGHT, Counting.DAYS, Halt.NEVER),
    /** 复核答复: from the request; a hearing does not count. */
    REEXAMINATION_ANSWER("复核答复", Basis.STATUTE, Counting.DAYS, Halt.HEARING),
    /** 督办反馈: the day that a supervision order names. */
    SUPERVISION_REPORT("督办反馈", Basis.OFFICE, Counting.DAYS, Halt.NEVER),
    /** 挂账到期: the next date of a plan. */
    PLAN_DATE("挂账到期", Basis.OFFICE, Counting.DAYS, Halt.NEVER);

    /** Who set a clock, and for whom. */
    public enum Basis {
        /** The county promised it. */
        PROMISE,
        /** The law has it. */
        STATUTE,
        /** Between offices: a decision or a report is waited for. */
        OFFICE,
        /** The petitioner may do something until then; that it runs out is nobody's fault, and nobody is pressed. */
        RIGHT
    }

    private final String word;
    private final Basis basis;
    private final Counting counting;
    private final Halt halt;

    ClockKind(String word, Basis basis, Counting counting, Halt halt) {
        this.word = word;
        this.basis = basis;
        this.counting = counting;
        this.halt = halt;
    }

    /** The word of offices. */
    public String word() {
        return word;
    }

    public Basis basis() {
        return basis;
    }

    /** In which days it counts. */
    public Counting counting() {
        return counting;
    }

    /** For what it may stand still. */
    public Halt halt() {
        return halt;
    }

    /** The petitioner may act until then; that it runs out is no office's failing. */
    public boolean isPetitioners() {
        return basis == Basis.RIGHT;
    }

    /** Whether it stands beside a promise and is kept by the same act. */
    public boolean isBesideAPromise() {
        return this == DISPATCH_STATUTE || this == FIRST_RESPONSE_STATUTE || this == CONCLUSION_STATUTE;
    }

    /** Whether the rates of letters count it: response, reply, on time, voice. */
    public boolean isRated() {
        return this == FIRST_RESPONSE || this == CONCLUSION || this == PETITIONERS_WORD;
    }

    /** The statute beside a promise. */
    public Optional<ClockKind> statute() {
        return switch (this) {
            case DISPATCH -> Optional.of(DISPATCH_STATUTE);
            case FIRST_RESPONSE -> Optional.of(FIRST_RESPONSE_STATUTE);
            case CONCLUSION -> Optional.of(CONCLUSION_STATUTE);
            case DISPATCH_STATUTE,
                    FIRST_RESPONSE_STATUTE,
                    CONCLUSION_STATUTE,
                    PETITIONERS_WORD,
                    RETURN_DECISION,
                    WITHDRAWAL,
                    OBJECTION,
                    OBJECTION_DECISION,
                    REVIEW_REQUEST,
                    REVIEW_ANSWER,
                    REEXAMINATION_REQUEST,
                    REEXAMINATION_ANSWER,
                    SUPERVISION_REPORT,
                    PLAN_DATE -> Optional.empty();
        };
    }

    /** What one and the same act keeps: the promise, and the statute beside it. */
    boolean isKeptBy(ClockKind done) {
        return this == done || done.statute().filter(this::equals).isPresent();
    }
}
