package org.cunbu.standalone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.process.DataFolder;

/** The portal's settings for this machine, under the names that its rooms read. */
final class PortalSettings {

    static final String REALM = "cunbu";

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final DataFolder folder;

    PortalSettings(Wishes wishes, Deployment deployment, DataFolder folder) {
        this.folder = folder;
        settings.put("server.port", wishes.port());
        settings.put("server.address", wishes.listen());
        settings.put("management.server.port", folder.ports().free("management"));
        settings.put("management.server.address", "127.0.0.1");
        settings.put("cunbu.public-url", wishes.publicUrl().toString());
        settings.put("cunbu.demo", deployment.isDemo());
        settings.put("cunbu.data", folder.path().toString());
        settings.put("cunbu.uploads", folder.folder("uploads").toString());
        settings.put("cunbu.keys", wishes.keys().toString());
        settings.put("cunbu.keys-create", !deployment.hasKeys());
        settings.put("logging.file.name", folder.log("portal").toString());
        settings.put("logging.level.com.icegreen", "warn"); // it would name everybody who is written to
        settings.put("logging.threshold.console", "off"); // what people read there are sentences
        if (deployment.isDemo() && !deployment.isFilled()) {
            settings.put("cunbu.clock", "travelling");
        }
        wishes.proxies().ifPresent(proxies -> settings.put("cunbu.proxies", proxies));
        wishes.tls().ifPresent(this::tls);
    }

    /** Read again when the files change, so that a renewed certificate needs no restart. */
    private void tls(Tls tls) {
        String bundle = "spring.ssl.bundle.pem.portal.";
        settings.put(bundle + "keystore.certificate", "file:" + tls.certificate());
        settings.put(bundle + "keystore.private-key", "file:" + tls.key());
        settings.put(bundle + "reload-on-update", true);
        settings.put("server.ssl.bundle", "portal");
        settings.put("cunbu.watch.certificates", tls.certificate());
    }

    PortalSettings database(Database database) {
        settings.put("spring.r2dbc.url", database.r2dbcUrl());
        settings.put("spring.r2dbc.username", database.app());
        settings.put("spring.r2dbc.password", database.appPassword());
        settings.put("spring.flyway.url", database.jdbcUrl());
        settings.put("spring.flyway.user", database.owner());
        settings.put("spring.flyway.password", database.ownerPassword());
        settings.put("spring.flyway.placeholders.app", database.app());
        return this;
    }

    PortalSettings elasticsearch(URI url) {
        settings.put("cunbu.elasticsearch.url", url.toString());
        return this;
    }

    PortalSettings keycloak(KeycloakAddress address, String portalSecret) {
        settings.put("cunbu.keycloak.url", address.url().toString());
        settings.put("cunbu.keycloak.public-url", address.publicUrl().toString());
        settings.put("cunbu.keycloak.realm", REALM);
        settings.put("cunbu.keycloak.issuer", address.issuer(REALM));
        settings.put("cunbu.keycloak.client-id", "cunbu-portal");
        settings.put("cunbu.keycloak.client-secret", portalSecret);
        return this;
    }

    /** The development inbox of a demonstration, or the deployer's own mail server. */
    PortalSettings mail(Optional<DevelopmentMail> inbox, Optional<MailServer> own) {
        inbox.ifPresent(mail -> {
            settings.put("spring.mail.host", mail.host());
            settings.put("spring.mail.port", mail.port());
            settings.put("cunbu.mail.from", "no-reply@demo.invalid");
        });
        own.filter(server -> inbox.isEmpty()).ifPresent(this::mail);
        return this;
    }

    private void mail(MailServer server) {
        settings.put("spring.mail.host", server.host());
        settings.put("spring.mail.port", server.port());
        settings.put("cunbu.mail.from", server.from());
        server.user().ifPresent(user -> settings.put("spring.mail.username", user));
        server.password().ifPresent(password -> settings.put("spring.mail.password", password));
        String smtp = "spring.mail.properties[mail.smtp.";
        settings.put(smtp + "auth]", server.user().isPresent());
        settings.put(smtp + "starttls.enable]", server.security() == MailServer.Security.STARTTLS);
        settings.put(smtp + "starttls.required]", server.security() == MailServer.Security.STARTTLS);
        settings.put(smtp + "ssl.enable]", server.security() == MailServer.Security.TLS);
        settings.put(smtp + "ssl.checkserveridentity]", true);
    }

    /** For a command: listens nowhere, invites nobody, writes a log of its own. */
    PortalSettings onAnErrand() {
        settings.put("cunbu.errand", true);
        settings.put("server.port", 0);
        settings.put("management.server.port", -1);
        settings.remove("server.ssl.bundle");
        settings.remove("cunbu.clock");
        settings.put("logging.file.name", folder.log("command").toString());
        return this;
    }

    String[] asWords() {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
