package org.cunbu.portal.petition.intake;

/** Who put a letter into the portal. Figures show the two apart. */
public enum EnteredBy {
    /** 群众自己写的 */
    CITIZEN,
    /** 工作人员代为录入的 */
    STAFF
}
