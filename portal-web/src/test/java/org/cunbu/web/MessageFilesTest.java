package org.cunbu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.cunbu.web.layout.MessageFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Every string has its Chinese and its English. */
class MessageFilesTest {

    @ParameterizedTest
    @MethodSource("org.cunbu.web.layout.MessageFiles#rooms")
    void say_the_same_in_both_languages(String room) throws IOException {
        assertThat(keys(room + "_en")).isEqualTo(keys(room)).isNotEmpty();
        assertThat(MessageFiles.rooms()).contains(room);
    }

    private static Set<String> keys(String file) throws IOException {
        var strings = new Properties();
        try (var in = new ClassPathResource("i18n/" + file + ".properties").getInputStream()) {
            strings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return strings.stringPropertyNames();
    }
}
