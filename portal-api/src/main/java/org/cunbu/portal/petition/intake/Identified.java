package org.cunbu.portal.petition.intake;

/** How somebody who lost a receipt showed that the letter is theirs. */
public enum Identified {
    /** 当面看了身份证，和信上留的姓名一致 */
    ID_CARD,
    /** 回拨信上留的电话，本人接听 */
    CALLED_BACK,
    /** 说得出信里的细节和留的联系方式 */
    KNEW_THE_LETTER
}
