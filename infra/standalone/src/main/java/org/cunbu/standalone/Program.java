package org.cunbu.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.Progress;
import org.cunbu.embedded.ServiceFailed;
import org.cunbu.embedded.Settings;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.portal.PortalApplication;
import org.cunbu.standalone.demo.DemoAccount;
import org.cunbu.standalone.demo.DemoData;
import org.cunbu.standalone.demo.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts everything in its order, says so, and ends everything. */
public final class Program {

    private static final Progress PROGRESS = sentence -> System.out.println("· " + sentence);

    private final Wishes wishes;
    private final Deployment deployment;
    private final Ending ending = new Ending();

    private Program(Wishes wishes, Deployment deployment) {
        this.wishes = wishes;
        this.deployment = deployment;
    }

    public static void main(String[] words) {
        try {
            Wishes wishes = Wishes.of(System.getenv(), Path.of(System.getProperty("cunbu.root", "")));
            Requirements.check(wishes);
            Deployment deployment = deployment(wishes);
            new Program(wishes, deployment).run(words);
        } catch (CannotStart | ServiceFailed reason) {
            leave(reason.getMessage());
        } catch (RuntimeException | LinkageError unforeseen) {
            leave("没有启动：" + rootOf(unforeseen) + " · it did not start");
        }
    }

    /** Says why, unless whoever waits has just told the program to end. */
    private static void leave(@Nullable String sentence) {
        if (Ending.hasBegun()) {
            return;
        }
        System.err.println(sentence);
        System.exit(1);
    }

    private static Deployment deployment(Wishes wishes) {
        boolean fresh = !java.nio.file.Files.exists(wishes.data().resolve("cunbu.properties"));
        if (fresh && wishes.demo().orElse(true)) {
            refuseOtherAddress(wishes);
        }
        try (DataFolder made = new DataFolder(wishes.data())) {
            Deployment deployment = Deployment.open(made.path(), wishes.demo());
            if (deployment.isDemo()) {
                refuseOtherAddress(wishes);
            }
            return deployment;
        }
    }

    private static void refuseOtherAddress(Wishes wishes) {
        if (!wishes.onThisMachineOnly()) {
            throw new CannotStart("演示系统的账号密码人人知道，只能用本机地址（http://localhost:…）；正式使用请另用目录并设 CUNBU_DEMO=false"
                    + " · a demonstration keeps to this machine: its passwords are known to everybody");
        }
    }

    private void run(String[] words) {
        long began = System.nanoTime();
        PROGRESS.say((deployment.isDemo() ? "演示系统" : "正式系统") + "，数据目录 " + wishes.data() + " · data folder");
        Settings settings =
                Settings.in(wishes.data()).distributions(wishes.distributions()).withRevival();
        EmbeddedServices services = EmbeddedServices.start(
                wishes.loginUrl().map(url -> settings.loginUrl(url.toString())).orElse(settings), PROGRESS);
        ending.with(services);
        PROGRESS.say("正在启动 PostgreSQL、Elasticsearch、Keycloak · starting the services");
        Realm realm = new Realm(services.folder(), wishes, deployment.isDemo() ? DemoAccount.ALL : List.of());
        Optional<DevelopmentMail> inbox = inbox(services.folder());
        inbox.ifPresent(ending::with);
        Database database = database(services);
        PROGRESS.say("PostgreSQL 已启动，正在启动门户 · PostgreSQL is up, starting the portal");
        PortalSettings portalSettings = new PortalSettings(wishes, deployment, services.folder())
                .database(database)
                .elasticsearch(services.elasticsearchUrl())
                .keycloak(services.keycloakAddress(), realm.portalSecret())
                .mail(inbox);
        ConfigurableApplicationContext portal = portal(portalSettings, inbox, words);
        ending.with(portal);
        deployment.keysMade();
        PROGRESS.say("门户已启动：" + wishes.publicUrl() + " · the portal is up");
        boolean signingIn = tried("Keycloak", "官方人员暂时不能登录", () -> realm.prepare(services.keycloak()));
        boolean searching = tried("Elasticsearch", "暂时不能搜索", services::elasticsearch);
        fill(portal);
        new Words(wishes, deployment, services).say(signingIn, searching, began);
    }

    private Optional<DevelopmentMail> inbox(DataFolder folder) {
        return deployment.isDemo()
                ? Optional.of(DevelopmentMail.start(folder.ports().free("mail")))
                : Optional.empty();
    }

    private Database database(EmbeddedServices services) {
        PostgresAddress postgres = services.postgres();
        String owner = services.folder().secret("portal-owner");
        String app = services.folder().secret("portal-app");
        if (deployment.isDemo() && !deployment.isFilled()) {
            postgres.drop(postgres.database("portal", owner, app)); // what a start that was cut off has left
        }
        return postgres.database("portal", owner, app);
    }

    private ConfigurableApplicationContext portal(
            PortalSettings settings, Optional<DevelopmentMail> inbox, String[] words) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.REACTIVE)
                .registerShutdownHook(false)
                .logStartupInfo(false);
        inbox.ifPresent(mail -> builder.sources(Demonstration.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("developmentMail", mail)));
        try {
            return builder.run(java.util.stream.Stream.of(settings.asWords(), words)
                    .flatMap(java.util.Arrays::stream)
                    .toArray(String[]::new));
        } catch (RuntimeException failed) {
            throw new CannotStart("门户没有启动：" + rootOf(failed) + "（详见 "
                    + wishes.data().resolve("logs/portal.log") + "） · the portal did not start");
        }
    }

    private void fill(ConfigurableApplicationContext portal) {
        if (!deployment.isDemo() || deployment.isFilled()) {
            return;
        }
        List<DemoData> all =
                portal.getBeanProvider(DemoData.class).orderedStream().toList();
        if (all.isEmpty()) {
            return;
        }
        PROGRESS.say("正在写入演示数据（编的人，编的信） · filling in invented people and letters");
        try {
            all.forEach(data -> data.fill(PROGRESS));
            deployment.filled();
        } catch (RuntimeException failed) {
            if (!Ending.hasBegun()) {
                PROGRESS.say("演示数据没有写完：" + rootOf(failed) + "；门户照常，下次启动从头再写 · the invented letters are not all"
                        + " there; the next start begins again");
            }
        }
    }

    /** One of the services that the portal can do without: said, and gone on. */
    private static boolean tried(String service, String consequence, Runnable step) {
        try {
            step.run();
            PROGRESS.say(service + " 已就绪 · ready");
            return true;
        } catch (ServiceFailed failed) {
            if (Ending.hasBegun()) {
                throw failed;
            }
            PROGRESS.say(service + " 没有启动，" + consequence + "；其余照常 · it is away, everything else goes on: "
                    + failed.getMessage());
            return false;
        }
    }

    private static String rootOf(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
