package org.cunbu.portal.petition.casework;

import static org.cunbu.portal.petition.casework.PaperSlot.ANSWER;
import static org.cunbu.portal.petition.casework.PaperSlot.DOOR;
import static org.cunbu.portal.petition.casework.PaperSlot.DUE;
import static org.cunbu.portal.petition.casework.PaperSlot.HANDLER;
import static org.cunbu.portal.petition.casework.PaperSlot.LETTER;
import static org.cunbu.portal.petition.casework.PaperSlot.PAPER;
import static org.cunbu.portal.petition.casework.PaperSlot.REASON;
import static org.cunbu.portal.petition.casework.PaperSlot.RECEIVER;
import static org.cunbu.portal.petition.casework.PaperSlot.RESPONSE_DUE;
import static org.cunbu.portal.petition.casework.PaperSlot.SUPERIOR;
import static org.cunbu.portal.petition.casework.PaperSlot.WAY;

import java.util.EnumSet;
import java.util.Set;

/** The papers of a case. */
public enum PaperKind {
    /** Tells the petitioner that a unit took the letter up, who handles it and until when. */
    NOTICE("告知书", true, Set.of(LETTER, HANDLER, DUE), Set.of()),
    /** 转送: to the unit whose own matter it is. */
    FORWARDING("转送函", false, Set.of(RECEIVER, LETTER, REASON), Set.of(RESPONSE_DUE)),
    /** 交办: to the unit that must answer and report back. */
    ASSIGNMENT("交办函", false, Set.of(RECEIVER, LETTER, REASON, RESPONSE_DUE), Set.of()),
    /** Tells the petitioner that it takes longer, why, and until when. */
    EXTENSION("延期告知书", true, Set.of(LETTER, REASON, DUE), Set.of(PaperSlot.DUE_BEFORE, HANDLER)),
    /** The answer, signed by a township or a department: with it review can be asked for. */
    OPINION("处理意见书", true, Set.of(LETTER, ANSWER, SUPERIOR), Set.of(HANDLER)),
    /** It is not for this government. */
    DECLINED("不予受理告知书", true, Set.of(LETTER, REASON, DOOR), Set.of(SUPERIOR)),
    /** It went all the ways that there are. */
    EXHAUSTED("不再受理告知书", true, Set.of(LETTER, REASON, DOOR), Set.of(SUPERIOR)),
    /** The law has another door for it. */
    REDIRECTED("导入法定途径告知书", true, Set.of(LETTER, REASON, DOOR), Set.of(SUPERIOR)),
    /** How a paper came to the petitioner. */
    DELIVERY(
            "送达回证",
            false,
            Set.of(PAPER, PaperSlot.PETITIONER, WAY, PaperSlot.DELIVERED),
            Set.of(PaperSlot.TAKER, PaperSlot.EVIDENCE, PaperSlot.CARRIER));

    private static final Set<PaperSlot> ALWAYS = Set.of(
            PaperSlot.UNIT,
            PaperSlot.PHONE,
            PaperSlot.NUMBER,
            PaperSlot.DATE,
            LETTER,
            PaperSlot.TITLE,
            PaperSlot.RECEIVED,
            PaperSlot.LEGAL_BASIS);

    private final String word;
    private final boolean forPetitioner;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<PaperSlot> must;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<PaperSlot> more;

    PaperKind(String word, boolean forPetitioner, Set<PaperSlot> must, Set<PaperSlot> more) {
        this.word = word;
        this.forPetitioner = forPetitioner;
        this.must = must;
        this.more = more;
    }

    public String word() {
        return word;
    }

    /** Whether it is addressed to the petitioner, who then finds it on the letter's page. */
    public boolean isForPetitioner() {
        return forPetitioner;
    }

    /** What a template must have. */
    public Set<PaperSlot> obligatory() {
        return must;
    }

    /** What a template may have. */
    public Set<PaperSlot> allowed() {
        var all = EnumSet.copyOf(ALWAYS);
        all.addAll(must);
        all.addAll(more);
        if (forPetitioner) all.add(PaperSlot.PETITIONER);
        return all;
    }
}
