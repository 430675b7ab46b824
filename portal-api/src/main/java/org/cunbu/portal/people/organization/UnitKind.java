package org.cunbu.portal.people.organization;

/** What sort of unit it is, and what people call that sort. */
public enum UnitKind {
    COUNTY_LEADERSHIP("县领导"),
    HEADQUARTERS("指挥部办公室"),
    TASK_FORCE("专班"),
    PETITION_OFFICE("信访局"),
    DISCIPLINE("纪检监察"),
    DEPARTMENT("部门"),
    TOWNSHIP("乡镇街道"),
    VILLAGE("村、社区"),
    GROUP("组"),
    /** An organ outside the county's government: courts, superior organs. The portal gives its address only. */
    EXTERNAL("上级和其他机关");

    private final String words;

    UnitKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
