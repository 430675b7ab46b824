package org.cunbu.portal.petition.casework;

import java.util.Arrays;
import java.util.Optional;

/** A place in a template that is filled from the case. */
public enum PaperSlot {
    UNIT("unit", "制作单位的名称"),
    PHONE("phone", "制作单位的电话"),
    NUMBER("number", "文书编号"),
    DATE("date", "制作日期"),
    PETITIONER("petitioner", "来信人的称呼"),
    LETTER("letter", "来信编号"),
    TITLE("title", "来信题目，个人信息已遮盖"),
    RECEIVED("received", "收到来信的日期"),
    HANDLER("handler", "承办人"),
    RECEIVER("receiver", "收文单位"),
    DUE("due", "最晚哪天答复"),
    DUE_BEFORE("due-before", "延期以前最晚哪天答复"),
    RESPONSE_DUE("response-due", "最晚哪天给来信人回话"),
    REASON("reason", "理由"),
    ANSWER("answer", "答复全文"),
    DOOR("door", "应当去的地方"),
    SUPERIOR("superior", "上级单位：向它申请复查、提出异议"),
    LEGAL_BASIS("legal-basis", "法律依据：只印核对过的条文"),
    PAPER("paper", "送达的文书和编号"),
    WAY("way", "送达方式"),
    DELIVERED("delivered", "送达时间"),
    TAKER("taker", "收件人"),
    EVIDENCE("evidence", "送达凭据"),
    CARRIER("carrier", "送达人");

    private final String word;
    private final String meaning;

    PaperSlot(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** As a template writes it: {{due}}. */
    public String mark() {
        return "{{" + word + "}}";
    }

    /** What is put there. */
    public String meaning() {
        return meaning;
    }

    /** Whether every case has something to say there; a line with a slot that stays empty is not printed. */
    public boolean isAlwaysFilled() {
        return switch (this) {
            case UNIT, NUMBER, DATE, PETITIONER, LETTER, TITLE, RECEIVED, SUPERIOR -> true;
            case PHONE,
                    HANDLER,
                    RECEIVER,
                    DUE,
                    DUE_BEFORE,
                    RESPONSE_DUE,
                    REASON,
                    ANSWER,
                    DOOR,
                    LEGAL_BASIS,
                    PAPER,
                    WAY,
                    DELIVERED,
                    TAKER,
                    EVIDENCE,
                    CARRIER -> false;
        };
    }

    /** The slot of this word. */
    public static Optional<PaperSlot> of(String word) {
        return Arrays.stream(values()).filter(slot -> slot.word.equals(word)).findFirst();
    }
}
