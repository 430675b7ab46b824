package org.cunbu.standalone;

import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.standalone.demo.DemoAccount;

/** What is said when everything stands: where the portal is, who can sign in, where the data lies. */
final class Words {

    private final Wishes wishes;
    private final Deployment deployment;
    private final EmbeddedServices services;

    Words(Wishes wishes, Deployment deployment, EmbeddedServices services) {
        this.wishes = wishes;
        this.deployment = deployment;
        this.services = services;
    }

    void say(boolean signingIn, boolean searching, long began) {
        line("");
        line("网上村部已就绪，用时 " + (System.nanoTime() - began) / 1_000_000_000L + " 秒 · ready");
        line("  网址 address       " + wishes.publicUrl() + "/");
        if (deployment.isDemo()) {
            line("  演示账号 accounts（密码都是 the password of all is "
                    + DemoAccount.ALL.getFirst().password() + "）");
            DemoAccount.ALL.forEach(account -> line(String.format("    %-16s %s", account.username(), account.does())));
            line("  发出的邮件 inbox   " + wishes.publicUrl() + "/demo/inbox");
        } else {
            line("  第一位管理员的一次性链接在日志里 · the first administrator's link is in the log");
            if (wishes.backups().isEmpty()) {
                line(
                        "  注意：没有设 CUNBU_BACKUP，只能恢复到备份的那一刻 · without CUNBU_BACKUP only backups themselves can be restored");
            }
            line("  账号管理 Keycloak  " + services.keycloakAddress().publicUrl() + "/admin/cunbu/console/（用户 admin，密码在 "
                    + wishes.data().resolve("secrets.properties") + " 的 keycloak-admin）");
        }
        line("  数据 data          " + wishes.data());
        line("  日志 logs          " + wishes.data().resolve("logs"));
        if (!signingIn) {
            line("  注意：Keycloak 未启动，官方人员暂时不能登录 · Keycloak is away");
        }
        if (!searching) {
            line("  注意：Elasticsearch 未启动，暂时不能搜索 · Elasticsearch is away");
        }
        line("  结束 stop          Ctrl-C");
        line("");
    }

    private static void line(String words) {
        System.out.println(words);
    }
}
