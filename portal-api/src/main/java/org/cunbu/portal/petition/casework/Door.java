package org.cunbu.portal.petition.casework;

/** The door that is the right one for a matter that cannot be handled as a letter. */
public enum Door {
    COURT("法院", "诉讼、执行方面的事，请向有管辖权的人民法院提出。"),
    PROCURATORATE("检察院", "对诉讼活动的监督，请向人民检察院提出。"),
    ARBITRATION("仲裁", "劳动人事、农村土地承包等争议，请向仲裁委员会申请仲裁。"),
    ADMINISTRATIVE_REVIEW("行政复议", "对行政行为不服，请向行政复议机构申请复议。"),
    DISCIPLINE("纪检监察", "反映党员干部的问题，请向纪检监察机关提出。"),
    INFORMATION_REQUEST("政府信息公开", "要看政府文件，请提出政府信息公开申请。"),
    POLICE("公安", "案件线索和报案，请向公安机关提出。"),
    IN_HAND_ELSEWHERE("已在别处办理", "同一件事已经有单位在办，请等那边的结果。"),
    ALREADY_ANSWERED("已经办结", "同一件事已经办结并答复过，没有新的情况。"),
    REVIEW("复查、复核", "对处理意见不服，请在规定的时间内申请复查或者复核。"),
    OTHER("其他", "请看理由里写明的去处。");

    private final String word;
    private final String advice;

    Door(String word, String advice) {
        this.word = word;
        this.advice = advice;
    }

    public String word() {
        return word;
    }

    /** A sentence for the petitioner. */
    public String advice() {
        return advice;
    }
}
