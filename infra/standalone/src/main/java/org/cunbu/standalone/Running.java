package org.cunbu.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.ServiceFailed;
import org.cunbu.embedded.Settings;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.portal.PortalApplication;
import org.cunbu.standalone.demo.DemoAccount;
import org.cunbu.standalone.demo.DemoData;
import org.cunbu.standalone.demo.Demonstration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal with everything under it, from the first sentence to the last. */
final class Running {

    private final Stage stage;
    private final Wishes wishes;
    private final Deployment deployment;

    Running(Stage stage, Deployment deployment) {
        this.stage = stage;
        this.wishes = stage.wishes();
        this.deployment = deployment;
    }

    /** Returns the portal when everything stands. */
    ConfigurableApplicationContext begin(List<String> words) {
        long began = System.nanoTime();
        stage.say((deployment.isDemo() ? "演示系统" : "正式系统") + "，数据目录 " + wishes.data() + " · data folder");
        Settings settings = Settings.in(wishes.data())
                .distributions(wishes.distributions())
                .login(wishes.login())
                .archive(wishes.backups())
                .withRevival();
        EmbeddedServices services = EmbeddedServices.start(settings, stage.progress());
        stage.ending().with(services);
        stage.say("正在启动 PostgreSQL、Elasticsearch、Keycloak · starting the services");
        Realm realm = new Realm(services.folder(), wishes, deployment.isDemo() ? DemoAccount.ALL : List.of());
        Optional<DevelopmentMail> inbox = inbox(services.folder());
        inbox.ifPresent(stage.ending()::with);
        Database database = database(services);
        stage.say("PostgreSQL 已启动，正在启动门户 · PostgreSQL is up, starting the portal");
        PortalSettings portalSettings = new PortalSettings(wishes, deployment, services.folder())
                .database(database)
                .elasticsearch(services.elasticsearchUrl())
                .keycloak(services.keycloakAddress(), realm.portalSecret())
                .mail(inbox, wishes.mail());
        ConfigurableApplicationContext portal = portal(portalSettings, inbox, words);
        stage.ending().with(portal);
        deployment.keysMade();
        if (deployment.isDemo()) {
            RealUse.markDemoKeys(wishes.keys());
        }
        stage.say("门户已启动：" + wishes.publicUrl() + " · the portal is up");
        boolean signingIn = tried("Keycloak", "官方人员暂时不能登录", () -> realm.prepare(services.keycloak()));
        boolean searching = tried("Elasticsearch", "暂时不能搜索", services::elasticsearch);
        fill(portal);
        new Words(wishes, deployment, services).say(signingIn, searching, began);
        return portal;
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
            PortalSettings settings, Optional<DevelopmentMail> inbox, List<String> words) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.REACTIVE)
                .registerShutdownHook(false)
                .logStartupInfo(false);
        inbox.ifPresent(mail -> builder.sources(Demonstration.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("developmentMail", mail)));
        try {
            return builder.run(Stream.concat(Arrays.stream(settings.asWords()), words.stream())
                    .toArray(String[]::new));
        } catch (RuntimeException failed) {
            throw new CannotStart("门户没有启动：" + Program.rootOf(failed) + "（详见 "
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
        stage.say("正在写入演示数据（编的人，编的信） · filling in invented people and letters");
        try {
            all.forEach(data -> data.fill(stage.progress()));
            deployment.filled();
        } catch (RuntimeException failed) {
            if (!Ending.hasBegun()) {
                stage.say("演示数据没有写完：" + Program.rootOf(failed) + "；门户照常，下次启动从头再写 · the invented letters are not all"
                        + " there; the next start begins again");
            }
        }
    }

    /** One of the services that the portal can do without: said, and gone on. */
    private boolean tried(String service, String consequence, Runnable step) {
        try {
            step.run();
            stage.say(service + " 已就绪 · ready");
            return true;
        } catch (ServiceFailed failed) {
            if (Ending.hasBegun()) {
                throw failed;
            }
            stage.say(service + " 没有启动，" + consequence + "；其余照常 · it is away, everything else goes on: "
                    + failed.getMessage());
            return false;
        }
    }
}
