package org.cunbu.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class KnownSettingsTest {

    /** What only this module's own commands read. */
    private static final Set<String> OWN = Set.of(
            "cunbu.keycloak.machine-secret",
            "cunbu.keycloak.admin-client",
            "cunbu.keycloak.admin-secret",
            "cunbu.keycloak.portal-inside");

    @Test
    void every_setting_of_the_project_s_own_is_one_that_the_program_reads() {
        String program = Sources.program();

        for (Setting setting : KnownSettings.ALL) {
            String property = setting.property();
            if (!property.startsWith("cunbu.") || OWN.contains(property)) continue;
            assertThat(isRead(program, property)).as(property).isTrue();
        }
    }

    private static boolean isRead(String program, String property) {
        String family = property.substring(0, property.lastIndexOf('.'));
        return program.contains("${" + property)
                || program.contains("@ConfigurationProperties(\"" + family + "\")")
                || property.endsWith("*") && program.contains("${" + family + ".");
    }

    @Test
    void none_is_said_twice_and_the_variable_follows_from_the_name() {
        assertThat(KnownSettings.ALL).extracting(Setting::property).doesNotHaveDuplicates();
        assertThat(KnownSettings.named("CUNBU_KEYCLOAK_PUBLIC_URL"))
                .map(Setting::property)
                .contains("cunbu.keycloak.public-url");
        assertThat(KnownSettings.named("CUNBU_SITE_POLICE_FILING"))
                .map(Setting::property)
                .contains("cunbu.site.*");
        assertThat(KnownSettings.named("CUNBU_TYPO")).isEmpty();
    }

    @Test
    void a_start_without_what_is_needed_names_everything_that_is_missing_at_once() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "given",
                        Map.of("spring.flyway.url", "jdbc:postgresql://db/portal", "spring.flyway.user", "o")));

        assertThatThrownBy(() -> Settings.check(environment, Part.MIGRATE))
                .hasMessageContaining("SPRING_FLYWAY_PASSWORD")
                .hasMessageContaining("CUNBU_DATABASE_APPLICATION_ROLE")
                .hasMessageNotContaining("SPRING_FLYWAY_URL");
    }

    @Test
    void the_table_says_of_each_secret_that_it_belongs_into_a_file() {
        List<String> lines = KnownSettings.asTable().lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.contains("SPRING_R2DBC_PASSWORD"))
                .singleElement()
                .asString()
                .contains("放文件 spring.r2dbc.password");
    }
}
