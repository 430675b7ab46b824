package org.cunbu.portal.people.organization;

/** What somebody may do at a unit. Citizens and entrepreneurs have none; registering never gives one. */
public enum Role {
    GROUP_LEADER("组长"),
    GRID_WORKER("网格员"),
    VILLAGE_CADRE("村干部"),
    HANDLER("承办人"),
    DISPATCHER("分办员"),
    UNIT_HEAD("单位负责人"),
    SUPERVISOR("督办员"),
    LEADER("县领导"),
    MODERATOR("审核发布员"),
    /** Reads acts; no denunciation's text, no identity. */
    AUDITOR("审计监督员"),
    /** Keeps the settings; reads no letter. */
    ADMINISTRATOR("系统管理员");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
