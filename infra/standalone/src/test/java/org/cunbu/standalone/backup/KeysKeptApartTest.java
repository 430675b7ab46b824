package org.cunbu.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cunbu.portal.foundation.privacy.KeyFolder;
import org.cunbu.standalone.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysKeptApartTest {

    @TempDir
    Path folder;

    private Path keys(String name) {
        Path keys = folder.resolve(name);
        KeyFolder.createIfAbsent(keys);
        return keys;
    }

    @Test
    void are_recognised_by_marks_that_do_not_tell_them() throws IOException {
        Path keys = keys("right");
        var marks = KeyMarks.of(keys);
        assertThat(marks.keySet())
                .anyMatch(name -> name.startsWith("vault.json "))
                .contains("hmac.json");
        assertThat(KeyMarks.missing(marks, keys)).isEmpty();
        assertThat(KeyMarks.missing(marks, keys("other"))).hasSameSizeAs(marks.keySet());
        assertThat(KeyMarks.missing(marks, folder.resolve("nowhere"))).hasSameSizeAs(marks.keySet());
        assertThat(marks.values()).noneMatch(Files.readString(keys.resolve("hmac.json"))::contains);
    }

    @Test
    void open_the_passwords_of_a_backup_and_others_do_not() throws IOException {
        byte[] secrets = "postgresql=secret".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new SealedSecrets(keys("right")).seal(secrets);
        Path file = Files.write(folder.resolve("secrets.sealed"), sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(new SealedSecrets(keys("right")).open(file)).isEqualTo(secrets);
        assertThatThrownBy(() -> new SealedSecrets(keys("other")).open(file)).isInstanceOf(CannotStart.class);
    }
}
