package org.cunbu.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;

/** The two files that Elasticsearch reads beside the jar. */
class PluginFolderTest {
    @Test
    void names_every_analyzer_by_the_name_its_class_bears() throws IOException {
        String components = text("named_components.json");
        for (Class<?> factory : new Class<?>[] {BigramAnalyzerFactory.class, BigramQueryAnalyzerFactory.class}) {
            String name = Objects.requireNonNull(factory.getAnnotation(NamedComponent.class))
                    .value();
            assertThat(components).contains("\"" + name + "\": \"" + factory.getName() + "\"");
        }
    }

    @Test
    void says_what_a_stable_plugin_must_say() throws IOException {
        var descriptor = new Properties();
        descriptor.load(new StringReader(text("stable-plugin-descriptor.properties")));
        assertThat(descriptor.stringPropertyNames())
                .containsExactlyInAnyOrder("name", "description", "version", "elasticsearch.version", "java.version");
    }

    private static String text(String file) throws IOException {
        try (InputStream in = PluginFolderTest.class.getResourceAsStream("/cunbu-analysis/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
