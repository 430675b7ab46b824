package org.cunbu.cluster;

import static org.cunbu.cluster.Part.KEYS;
import static org.cunbu.cluster.Part.MIGRATE;
import static org.cunbu.cluster.Part.PORTAL;
import static org.cunbu.cluster.Part.REALM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one list of what a deployment says; {@code infra/compose} and {@code infra/helm} are checked against it. */
final class KnownSettings {

    private static final Set<Part> NONE = Set.of();

    static final List<Setting> ALL = List.of(
            needed("cunbu.public-url", "门户的公网地址，https://…；也是公开日志的名字，定了就不要改", PORTAL, REALM, KEYS),
            needed("cunbu.keys", "放密钥的目录（vault.json、hmac.json 等），只读挂载；keys 命令在空目录里新建", PORTAL, KEYS),
            may("cunbu.proxies", "", "自己的反向代理，地址或网段，逗号隔开；只有它们说的来访地址才算数"),
            may("cunbu.data", "", "看剩余空间的数据目录"),
            may("cunbu.uploads", "", "放附件的目录，所有副本共用一个；不填就不收附件"),
            needed("spring.r2dbc.url", "r2dbc:postgresql://主机:端口/库", PORTAL),
            needed("spring.r2dbc.username", "门户用的数据库角色（不是库的主人）", PORTAL),
            secret("spring.r2dbc.password", "它的密码", PORTAL),
            may("spring.r2dbc.pool.max-size", "32", "每个副本最多几个数据库连接"),
            may("spring.flyway.enabled", "true", "副本自己升级表结构；另有 migrate 任务时设 false"),
            needed("spring.flyway.url", "jdbc:postgresql://主机:端口/库，升级表结构用", MIGRATE),
            needed("spring.flyway.user", "库的主人", MIGRATE),
            secret("spring.flyway.password", "主人的密码", MIGRATE),
            needed("cunbu.database.application-role", "表结构把权限授给的角色，就是 spring.r2dbc.username", MIGRATE),
            needed("cunbu.elasticsearch.url", "Elasticsearch 地址，多个用逗号隔开", PORTAL),
            may("cunbu.elasticsearch.prefix", "cunbu", "索引名的前缀"),
            secret("cunbu.elasticsearch.api-key", "Elasticsearch 的 API key，没有开认证就不填"),
            needed("cunbu.keycloak.url", "门户自己访问 Keycloak 的地址", PORTAL, REALM),
            needed("cunbu.keycloak.public-url", "浏览器访问 Keycloak 的地址", PORTAL),
            may("cunbu.keycloak.realm", "cunbu", "realm 的名字"),
            may("cunbu.keycloak.issuer", "", "令牌里的签发者，默认由 public-url 得出"),
            may("cunbu.keycloak.client-id", "cunbu-portal", "门户在 Keycloak 里的名字"),
            secret("cunbu.keycloak.client-secret", "门户在 Keycloak 里的密码", PORTAL, REALM),
            may("cunbu.keycloak.audience", "cunbu-api", "API 令牌的受众"),
            secret("cunbu.keycloak.machine-secret", "给县里别的系统用的客户端 cunbu-machine 的密码，不用就不填"),
            needed("cunbu.keycloak.admin-client", "realm 命令用的管理客户端（master 里的服务账号）", REALM),
            secret("cunbu.keycloak.admin-secret", "它的密码", REALM),
            needed("cunbu.keycloak.portal-inside", "Keycloak 访问门户的地址，用来通知退出登录", REALM),
            may("spring.mail.host", "", "单位的 SMTP 服务器；不填就不发邮件"),
            may("spring.mail.port", "25", "SMTP 端口"),
            may("spring.mail.username", "", "SMTP 账号"),
            secret("spring.mail.password", "SMTP 密码"),
            may("spring.mail.properties.mail.smtp.starttls.required", "false", "SMTP 必须加密"),
            may("cunbu.mail.from", "no-reply@localhost", "发件人"),
            may(
                    "cunbu.site.*",
                    "",
                    "页脚：name、county、organiser、contact、hotline、identification-code、filing、police-filing"),
            may("cunbu.promises.*", "", "承诺的天数：dispatch、first-response、inquiry、matter、suggestion、word"),
            may("cunbu.pressing.*", "", "again：来信人隔几个工作日可以再催；reopening：办结后几天内可以重开"),
            may("cunbu.county.*", "", "县的文件：places、units、catalogue，如 file:/config/places.csv"),
            may("cunbu.calendar.notices", "classpath:calendar/cn-holidays.csv", "节假日通知"),
            may("cunbu.acts.most", "400", "同时进行的写操作最多几个"),
            may("cunbu.places", "0", "同时最多给多少个读页面的人出答案，忙不过来时自动减少；0 表示每个处理器 48 个"),
            may("cunbu.live.most", "12000", "一个副本最多留多少个自动更新的页面"),
            may("cunbu.proof.hardest", "", "工作量证明最多多难"),
            may("cunbu.patience.head", "20s", "请求头最多等多久"),
            may("cunbu.patience.body", "25s", "请求体最多等多久"),
            may("cunbu.patience.answer", "25s", "回答放着不读最多等多久"),
            may("cunbu.watch.folders", "", "看剩余空间的目录，默认 cunbu.data"),
            may("cunbu.watch.certificates", "", "看到期日的证书文件"),
            may("cunbu.watch.rules", "classpath:alerts/cunbu.rules.yml", "告警规则"),
            may("server.port", "8080", "门户端口"),
            may("management.server.port", "8079", "管理端口：健康和指标"),
            may("management.server.address", "127.0.0.1", "管理端口听在哪里；容器里 0.0.0.0，由网络策略挡住外面"),
            may("logging.level.root", "info", "日志级别"),
            may("logging.structured.format.console", "", "容器里设 ecs，一行一条 JSON"),
            may("spring.config.import", "", "configtree:/run/secrets/cunbu/：一个文件一个设置，密码都放这里"));

    private KnownSettings() {}

    /** The setting that an environment variable says. */
    static Optional<Setting> named(String variable) {
        return ALL.stream().filter(setting -> setting.isNamed(variable)).findFirst();
    }

    static String asTable() {
        return ALL.stream().map(KnownSettings::line).collect(Collectors.joining());
    }

    private static String line(Setting setting) {
        String need = setting.neededBy().isEmpty()
                ? setting.otherwise() == null || setting.otherwise().isEmpty() ? "可不填" : "默认 " + setting.otherwise()
                : "必填（"
                        + setting.neededBy().stream()
                                .map(part -> part.name().toLowerCase(java.util.Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining("、"))
                        + "）";
        return "%-48s %s%s%n    %s%n"
                .formatted(
                        setting.variable(),
                        need,
                        setting.secret() ? "，放文件 " + setting.property() : "",
                        setting.meaning());
    }

    private static Setting needed(String property, String meaning, Part... by) {
        return new Setting(property, Set.of(by), false, null, meaning);
    }

    private static Setting secret(String property, String meaning, Part... by) {
        return new Setting(property, Set.of(by), true, null, meaning);
    }

    private static Setting may(String property, String otherwise, String meaning) {
        return new Setting(property, NONE, false, otherwise, meaning);
    }
}
