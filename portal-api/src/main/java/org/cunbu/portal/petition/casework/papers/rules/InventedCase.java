package org.cunbu.portal.petition.casework.papers.rules;

import java.util.EnumMap;
import java.util.Map;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.portal.petition.casework.PaperTemplate;

/** An invented case, on which a template is tried before it is kept. */
public final class InventedCase {

    public static final String UNIT = "某某局（举例）";

    private InventedCase() {}

    public static Map<PaperSlot, String> values(PaperTemplate template) {
        var values = new EnumMap<PaperSlot, String>(PaperSlot.class);
        for (PaperSlot slot : PaperSlot.values()) values.put(slot, value(slot, template));
        return values;
    }

    private static String value(PaperSlot slot, PaperTemplate template) {
        return switch (slot) {
            case UNIT -> UNIT;
            case PHONE -> "0739-0000000";
            case NUMBER -> "（举例）";
            case DATE -> "2026年11月28日";
            case PETITIONER -> "王某某（举例）";
            case LETTER -> "AAAAA-AAAAA";
            case TITLE -> "村口的路灯不亮了（举例）";
            case RECEIVED -> "2026年11月20日（周五）";
            case HANDLER -> "李某某（举例）";
            case RECEIVER -> "某某镇（举例）";
            case DUE -> "2026年12月11日（周五）";
            case DUE_BEFORE -> "2026年11月30日（周一）";
            case RESPONSE_DUE -> "2026年11月24日（周二）";
            case REASON -> "这件事归你单位管（举例）。";
            case ANSWER -> "路灯已于昨天修好（举例）。\n今后每月检查一次。";
            case DOOR -> "法院：诉讼方面的事，请向有管辖权的人民法院提出。";
            case SUPERIOR -> "县人民政府（举例）";
            case LEGAL_BASIS -> template.printedBasis();
            case PAPER -> "《告知书》（举例）";
            case WAY -> "邮寄";
            case DELIVERED -> "2026-11-28 10:00";
            case TAKER -> "本人";
            case EVIDENCE -> "邮件号 XA00000000000";
            case CARRIER -> "李某某（举例）";
        };
    }
}
