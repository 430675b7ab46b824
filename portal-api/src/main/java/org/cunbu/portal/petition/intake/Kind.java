package org.cunbu.portal.petition.intake;

/** What the citizen says the letter is. */
public enum Kind {
    /** 咨询 */
    INQUIRY,
    /** 求助 */
    HELP,
    /** 投诉 */
    COMPLAINT,
    /** 举报: read by the discipline desk first. */
    REPORT,
    /** 建议 */
    SUGGESTION,
    /** 表扬 */
    PRAISE
}
