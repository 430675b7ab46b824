package org.cunbu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalForRealUseTest {

    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>(Map.of("CUNBU_DEMO", "false"));

    private PortalForRealUseTest with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    private Wishes wishes() {
        return Wishes.of(variables, folder);
    }

    private void isRefused(String words) {
        assertThatThrownBy(() -> RealUse.check(wishes()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(words);
    }

    @Test
    void is_not_reached_over_plain_http() {
        with("CUNBU_PUBLIC_URL", "http://cunbu.example").isRefused("正式系统要用 https");
    }

    @Test
    void may_be_tried_on_this_machine() {
        RealUse.check(wishes());
    }

    @Test
    void behind_a_proxy_names_it() {
        with("CUNBU_PUBLIC_URL", "https://cunbu.example").isRefused("CUNBU_PROXIES");
        with("CUNBU_PROXIES", "10.0.0.1").isRefused("CUNBU_LOGIN_URL");
        with("CUNBU_LOGIN_URL", "https://login.cunbu.example");
        RealUse.check(wishes());
    }

    @Test
    void with_a_certificate_of_its_own_has_keycloak_beside_it() throws IOException {
        with("CUNBU_PUBLIC_URL", "https://cunbu.example")
                .with(
                        "CUNBU_TLS_CERT",
                        Files.writeString(folder.resolve("cert.pem"), "").toString())
                .with(
                        "CUNBU_TLS_KEY",
                        Files.writeString(folder.resolve("key.pem"), "").toString());
        RealUse.check(wishes());
        assertThat(wishes().login().url()).contains("https://cunbu.example:8443");
    }

    @Test
    void does_not_take_half_a_certificate() throws IOException {
        with("CUNBU_TLS_CERT", Files.writeString(folder.resolve("cert.pem"), "").toString());
        assertThatThrownBy(this::wishes).isInstanceOf(CannotStart.class).hasMessageContaining("CUNBU_TLS_KEY");
    }

    @Test
    void does_not_take_a_demonstrations_keys() throws IOException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        RealUse.markDemoKeys(keys);
        with("CUNBU_KEYS", "keys").isRefused("是演示系统的");
    }

    @Test
    void takes_a_secret_from_a_file() throws IOException {
        Files.writeString(folder.resolve("password"), "from a file\n");
        with("CUNBU_MAIL_HOST", "mail.example").with("CUNBU_MAIL_PASSWORD_FILE", "password");
        assertThat(wishes().mail().orElseThrow().password()).contains("from a file");
        assertThat(wishes().mail().orElseThrow().port()).isEqualTo(587);
        assertThat(wishes().toString()).doesNotContain("from a file");
    }

    @Test
    void says_what_the_machine_lacks() {
        assertThatThrownBy(() -> Requirements.memory(OptionalLong.of(1L << 30))).hasMessageContaining("内存不够");
        Requirements.memory(OptionalLong.of(3L << 30));
        assertThatThrownBy(() -> Requirements.disk(folder, there -> 1L << 30)).hasMessageContaining("磁盘空间不够");
        Requirements.disk(folder, there -> 4L << 30);
    }
}
