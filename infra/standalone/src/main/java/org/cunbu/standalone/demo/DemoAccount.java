package org.cunbu.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cunbu.embedded.RealmFile;

/**
 * An invented person who can sign in with a password that everybody knows; there is none outside a demonstration.
 *
 * @param unit the code of the unit at which the person holds a post
 * @param role the post's role, as organization names it
 * @param does what the person shows, in words
 */
public record DemoAccount(String username, String name, String unit, String role, String does) {

    private static final String PASSWORD = "yanshi-2026";

    /** All of them, in the order in which a letter meets them. */
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("fenban", "演示分办员", "PETITION", "DISPATCHER", "信访局分办员：把信转给该办的单位"),
            new DemoAccount("chengban", "演示承办人", "D-TRANSPORT", "HANDLER", "交通运输局承办人：接下、答复"),
            new DemoAccount("fuze", "演示单位负责人", "D-TRANSPORT", "UNIT_HEAD", "交通运输局负责人：审答复"),
            new DemoAccount("xiangzhen", "演示乡镇承办人", "T430525101", "HANDLER", "乡镇承办人"),
            new DemoAccount("xiangzhen-fuze", "演示乡镇负责人", "T430525101", "UNIT_HEAD", "乡镇负责人"),
            new DemoAccount("jijian", "演示纪检分办员", "DISCIPLINE", "DISPATCHER", "纪检：举报只有这里看得见"),
            new DemoAccount("shenhe", "演示审核发布员", "PETITION", "MODERATOR", "审核、公开"),
            new DemoAccount("lingdao", "演示县领导", "LEADERSHIP", "LEADER", "县领导：看全县"),
            new DemoAccount("shenji", "演示审计监督员", "HQ", "AUDITOR", "审计：看做了什么"),
            new DemoAccount("guanli", "演示系统管理员", "HQ", "ADMINISTRATOR", "系统管理：人员、单位、导入"));

    /** Puts the person into a realm that is about to be made. */
    public void in(RealmFile realm) {
        realm.with(subject(), username, name, PASSWORD);
    }

    public String password() {
        return PASSWORD;
    }

    /** Keycloak's id of the account, known before Keycloak is there. */
    public String subject() {
        return UUID.nameUUIDFromBytes(("cunbu-demo " + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
