package org.cunbu.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** infra/helm: its values, its schema and its templates fit together; where helm is there, what it renders is looked at. */
class HelmChartTest {

    private static final String CHART = "infra/helm/cunbu/";
    private static final Map<?, ?> VALUES =
            Sources.documents(Sources.text(CHART + "values.yaml")).getFirst();
    private static final Pattern USED = Pattern.compile("\\.Values((?:\\.\\w+)+)");
    private static final Pattern NAMED =
            Pattern.compile("(?m)(?:^  |\\{name: |- name: )((?:CUNBU|SPRING|SERVER|MANAGEMENT|LOGGING)_[A-Z0-9_]+)");

    @Test
    void every_value_that_a_template_uses_has_its_place_in_values_and_schema() throws IOException {
        JsonNode schema = JsonMapper.builder().build().readTree(Sources.text(CHART + "values.schema.json"));
        for (Path template : templates()) {
            Matcher used = USED.matcher(Sources.text(template));
            while (used.find()) {
                String[] steps = used.group(1).substring(1).split("\\.");
                assertThat(hasPath(VALUES, steps))
                        .as(template.getFileName() + used.group())
                        .isTrue();
                JsonNode here = schema;
                for (String step : steps) here = here.path("properties").path(step);
                assertThat(here.isMissingNode())
                        .as(used.group() + " in the schema")
                        .isFalse();
            }
        }
    }

    private static boolean hasPath(Object from, String... steps) {
        Object here = from;
        for (String step : steps) {
            if (!(here instanceof Map<?, ?> map) || !map.containsKey(step)) return false;
            here = map.get(step);
        }
        return true;
    }

    @Test
    void every_value_is_in_the_schema_and_secrets_are_names_only() {
        JsonNode schema = JsonMapper.builder().build().readTree(Sources.text(CHART + "values.schema.json"));
        VALUES.keySet()
                .forEach(name -> assertThat(schema.path("properties").has(name.toString()))
                        .as(name.toString())
                        .isTrue());
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(Sources.text(CHART + "values.yaml"))
                .doesNotContainPattern("(?im)^\\s*\\w*(password|secretkey|token)\\w*:\\s*\\S");
    }

    @Test
    void every_variable_in_a_template_is_one_that_the_program_reads() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path template : templates()) {
            Matcher found =
                    NAMED.matcher(Sources.text(template).replaceAll("CUNBU_SITE_\\{\\{[^}]*}}", "CUNBU_SITE_NAME"));
            while (found.find()) named.add(found.group(1));
        }
        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        name -> assertThat(KnownSettings.named(name)).as(name).isPresent());
    }

    @Test
    void the_chart_is_of_the_project_s_version_and_brings_its_own_rules() {
        Map<?, ?> chart = Sources.documents(Sources.text(CHART + "Chart.yaml")).getFirst();
        String version = Sources.text("pom.xml")
                .replaceFirst("(?s).*?<artifactId>cunbu</artifactId>\\s*<version>([^<]+)</version>.*", "$1");
        assertThat(At.text(chart, "appVersion")).isEqualTo(version.replace("-SNAPSHOT", ""));
        assertThat(Sources.text(CHART + "rules/cunbu.rules.yml"))
                .isEqualTo(Sources.text("infra/alerts/cunbu.rules.yml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "least"})
    void what_helm_renders_starts_is_watched_and_is_not_root(String values) throws Exception {
        List<Map<?, ?>> rendered = Sources.documents(helm(
                "template",
                "cunbu",
                Sources.file(CHART).toString(),
                "-n",
                "cunbu",
                "-f",
                Sources.file(CHART + "ci/" + values + "-values.yaml").toString()));
        Map<?, ?> portal = one(rendered, "Deployment", "cunbu");
        Map<?, ?> pod = At.map(portal, "spec", "template", "spec");
        Map<?, ?> settings = At.map(one(rendered, "ConfigMap", "cunbu"), "data");

        settings.keySet()
                .forEach(name -> assertThat(KnownSettings.named(name.toString()))
                        .as(name.toString())
                        .isPresent());
        settings.forEach((name, value) -> assertThat(value).as(name.toString()).isInstanceOf(String.class));
        for (Setting setting : KnownSettings.ALL) {
            if (setting.neededBy().contains(Part.PORTAL) && !setting.secret()) {
                assertThat(settings.containsKey(setting.variable()))
                        .as(setting.variable())
                        .isTrue();
            }
        }
        for (Map<?, ?> document : rendered) {
            Map<?, ?> spec = At.map(document, "spec", "template", "spec");
            if (spec.isEmpty()) continue;
            assertThat(At.path(spec, "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat(At.path(spec, "containers", 0, "securityContext", "readOnlyRootFilesystem"))
                    .isEqualTo(true);
            assertThat(At.text(spec, "containers", 0, "image")).isEqualTo("cunbu/portal:0.1.0");
            assertThat(At.map(spec, "containers", 0, "resources", "limits")).isNotEmpty();
        }
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(At.text(pod, "containers", 0, probe, "httpGet", "port")).isEqualTo("management");
            assertThat(At.text(pod, "containers", 0, probe, "httpGet", "path")).startsWith("/actuator/health/");
        }
        assertThat(At.list(pod, "containers", 0, "ports").stream().map(port -> At.text(port, "containerPort")))
                .containsExactly(At.text(settings, "SERVER_PORT"), At.text(settings, "MANAGEMENT_SERVER_PORT"));
        assertThat(needed(one(rendered, "Job", "cunbu-migrate"))).containsAll(variables(Part.MIGRATE));
        boolean all = values.equals("all");
        assertThat(rendered.stream()
                        .map(document -> At.text(document, "kind"))
                        .toList()
                        .contains("PrometheusRule"))
                .isEqualTo(all);
        assertThat(At.path(portal, "spec", "replicas")).isEqualTo(all ? 2 : 1);
        if (all) {
            assertThat(needed(one(rendered, "Job", "cunbu-realm"))).containsAll(variables(Part.REALM));
            assertThat(At.list(one(rendered, "PrometheusRule", "cunbu-cunbu"), "spec", "groups"))
                    .hasSizeGreaterThan(2);
            assertThat(At.text(one(rendered, "Ingress", "cunbu"), "spec", "rules", 0, "host"))
                    .isEqualTo("portal.example.invalid");
        }
    }

    @Test
    void helm_refuses_a_release_that_lacks_what_must_be_said() throws Exception {
        assertThat(run("template", "cunbu", Sources.file(CHART).toString())).satisfies(refused -> {
            assertThat(refused.code()).isNotZero();
            assertThat(refused.said()).contains("/publicUrl", "/postgresql/host", "/keycloak/url");
        });
    }

    private static List<String> needed(Map<?, ?> job) {
        return At.list(job, "spec", "template", "spec", "containers", 0, "env").stream()
                .map(variable -> At.text(variable, "name"))
                .toList();
    }

    private static List<String> variables(Part part) {
        return KnownSettings.ALL.stream()
                .filter(setting -> setting.neededBy().contains(part) && !setting.secret())
                .map(Setting::variable)
                .toList();
    }

    private static Map<?, ?> one(List<Map<?, ?>> rendered, String kind, String name) {
        return rendered.stream()
                .filter(document ->
                        kind.equals(document.get("kind")) && name.equals(At.text(document, "metadata", "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Sources.file(CHART + "templates"))) {
            return files.sorted().toList();
        }
    }

    private record Ran(int code, String said) {}

    private static String helm(String... words) throws Exception {
        Ran ran = run(words);
        assertThat(ran.code()).as(ran.said()).isZero();
        return ran.said();
    }

    /** The helm that CUNBU_HELM names or the PATH has. */
    private static Ran run(String... words) throws Exception {
        Optional<String> named = Optional.ofNullable(System.getenv("CUNBU_HELM"));
        Optional<String> helm = named.or(() -> Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "helm"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst());
        Assumptions.assumeTrue(helm.isPresent(), "helm is not on the PATH; what it would render was not looked at");
        List<String> command = new ArrayList<>(List.of(helm.get()));
        command.addAll(List.of(words));
        Path told = Files.createTempFile("helm", ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        boolean renders = words[0].equals("template") && words.length > 3;
        builder.redirectError(told.toFile());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        String said = renders && code == 0 ? out : out + Files.readString(told);
        Files.delete(told);
        return new Ran(code, said);
    }
}
