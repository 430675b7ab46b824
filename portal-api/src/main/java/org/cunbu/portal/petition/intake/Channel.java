package org.cunbu.portal.petition.intake;

/** The way a letter came. */
public enum Channel {
    /** 民声邮箱 */
    MAILBOX(true),
    /** 网民留言 */
    FORUM(true),
    /** 网上村部 */
    VILLAGE_OFFICE(true),
    /** 企业家日 */
    ENTREPRENEURS_DAY(false),
    /** 下访接访 */
    VISIT(false),
    /** Typed in for somebody who called. */
    HOTLINE(false),
    /** 网络舆情: a post elsewhere. */
    ONLINE_OPINION(false),
    /** Another system, over GeoReport v2. */
    OPEN311(false);

    private final boolean citizens;

    Channel(boolean citizens) {
        this.citizens = citizens;
    }

    /** Whether a citizen writes over it without anybody's help. */
    public boolean isCitizens() {
        return citizens;
    }
}
