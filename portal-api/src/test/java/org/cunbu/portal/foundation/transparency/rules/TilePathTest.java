package org.cunbu.portal.foundation.transparency.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void writes_numbers_in_groups_of_three() {
        assertThat(new TilePath(false, 0, 1_234_067, 256).write()).isEqualTo("0/x001/x234/067");
        assertThat(new TilePath(false, 1, 67, 8).write()).isEqualTo("1/067.p/8");
        assertThat(new TilePath(true, 0, 0, 255).write()).isEqualTo("entries/000.p/255");
        assertThat(new TilePath(true, 0, 1_000, 256).write()).isEqualTo("entries/x001/000");
    }

    @Test
    void reads_what_it_writes() {
        for (long n : new long[] {0, 1, 999, 1_000, 999_999, 1_000_000, 123_456_789}) {
            for (int width : new int[] {1, 255, 256}) {
                var path = new TilePath(n % 2 == 0, 0, n, width);
                assertThat(TilePath.read(path.write())).contains(path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/1",
                "0/01",
                "00/001",
                "7/000",
                "64/000",
                "x/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/x000/001",
                "0/001/002",
                "0/x001",
                "0/000.p",
                "0/000/",
                "entries/1",
                "../0/000",
                "0/x001/x002/x003/x004/x005/x006/007"
            })
    void reads_nothing_that_is_not_written_in_the_one_way(String path) {
        assertThat(TilePath.read(path)).isEqualTo(Optional.empty());
    }
}
