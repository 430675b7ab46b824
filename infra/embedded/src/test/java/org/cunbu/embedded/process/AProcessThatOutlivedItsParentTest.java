package org.cunbu.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AProcessThatOutlivedItsParentTest {

    @TempDir
    Path folder;

    @Test
    void is_recognised_and_ended() throws IOException {
        Process left = new ProcessBuilder("sleep", "300").start();
        Leftovers list = new Leftovers(folder.resolve("processes"));
        list.remember("PostgreSQL", ProcessIdentity.of(left.pid()).orElseThrow());

        assertThat(new Leftovers(folder.resolve("processes")).end()).containsExactly("PostgreSQL");
        assertThat(ProcessIdentity.of(left.pid())).isEmpty();
    }

    @Test
    void is_left_alone_when_only_its_number_is_the_same() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "300").start();
        ProcessIdentity now = ProcessIdentity.of(stranger.pid()).orElseThrow();
        new Leftovers(folder.resolve("processes"))
                .remember("PostgreSQL", new ProcessIdentity(now.pid(), now.started() - 1, now.boot()));

        assertThat(new Leftovers(folder.resolve("processes")).end()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void is_no_reason_to_stumble_over_a_half_written_list() throws IOException {
        Files.writeString(folder.resolve("processes"), "12 34\nnonsense\n");

        assertThat(new Leftovers(folder.resolve("processes")).end()).isEmpty();
    }
}
