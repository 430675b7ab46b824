package org.cunbu.portal.foundation.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The rules that come along: readable to the portal and to Prometheus, each with a place where it is told what to do. */
class ShippedRulesTest {

    private static final Path ROOT = Path.of(System.getProperty("cunbu.root", ".."));
    private static final Path RULES = ROOT.resolve("infra/alerts");

    @Test
    void the_portal_can_judge_every_rule_of_its_own_file() throws IOException {
        List<AlarmRule> rules = own();

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(rules).extracting(AlarmRule::name).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.severity()).isIn(Set.of("warning", "critical"));
            assertThat(rule.patience()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
            assertThat(rule.summary()).endsWith("。");
        });
    }

    @Test
    void the_file_in_the_program_is_the_one_that_Prometheus_is_given() throws IOException {
        try (InputStream packed = getClass().getResourceAsStream("/alerts/cunbu.rules.yml")) {
            assertThat(new String(Objects.requireNonNull(packed).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(RULES.resolve("cunbu.rules.yml")));
        }
    }

    @Test
    void the_operations_guide_tells_for_every_rule_what_to_do() throws IOException {
        List<String> headings = Files.readAllLines(ROOT.resolve("docs/OPERATIONS.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+\\s*", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".rules.yml")).toList()) {
                List<String> links = Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("runbook_url: "))
                        .map(line -> line.substring("runbook_url: ".length()))
                        .toList();
                long rules = Files.readAllLines(file).stream()
                        .filter(line -> line.strip().startsWith("- alert: "))
                        .count();
                assertThat(links).as(file.toString()).hasSize((int) rules).allSatisfy(link -> {
                    assertThat(link).startsWith("docs/OPERATIONS.md#");
                    assertThat(headings).contains(link.substring(link.indexOf('#') + 1));
                });
            }
        }
    }

    @Test
    void Prometheus_own_checker_accepts_them_where_it_is_installed() throws Exception {
        Optional<Path> promtool = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                promtool.isPresent(), "promtool is not on the PATH (Debian: apt-get install prometheus)");

        Process checking = new ProcessBuilder(
                        promtool.get().toString(),
                        "check",
                        "rules",
                        RULES.resolve("cunbu.rules.yml").toString(),
                        RULES.resolve("cluster.rules.yml").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(checking.waitFor()).as(said).isZero();
    }

    private static List<AlarmRule> own() throws IOException {
        return AlarmRule.in(Files.readString(RULES.resolve("cunbu.rules.yml")));
    }
}
