package org.cunbu.portal.foundation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cunbu.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@PortalTest
class ColumnTest {

    private static final List<String> PIECES =
            List.of("\"", "\\", ",", "{", "}", " ", "'", "\n", "\t", "NULL", "村", "𠀀", "a", "");

    @Autowired
    private DatabaseClient db;

    @Test
    void whatever_text_a_cell_holds_comes_back_as_it_was() {
        var random = new Random(430525);
        for (int round = 0; round < 40; round++) {
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 0; i < 100; i++) cells.add(i % 9 == 0 ? null : some(random));
            assertThat(read("text[]", Column.of(cells, cell -> cell), String[].class))
                    .containsExactlyElementsOf(cells);
        }
    }

    @Test
    void numbers_ids_days_instants_and_truths_are_what_postgresql_reads() {
        assertThat(read("int[]", Column.of(List.of(1, -7), n -> n), Integer[].class))
                .containsExactly(1, -7);
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        assertThat(read("uuid[]", Column.of(ids, id -> id), UUID[].class)).containsExactlyElementsOf(ids);
        var days = List.of(LocalDate.of(2026, 2, 28), LocalDate.of(9_999, 12, 31));
        assertThat(read("date[]", Column.of(days, day -> day), LocalDate[].class))
                .containsExactlyElementsOf(days);
        var instants = List.of(Instant.parse("2026-11-25T08:00:00.123456Z"), Instant.EPOCH);
        assertThat(read("timestamptz[]", Column.of(instants, at -> at), Instant[].class))
                .containsExactlyElementsOf(instants);
        assertThat(read("boolean[]", Column.of(Arrays.asList(true, null, false), b -> b), Boolean[].class))
                .containsExactly(true, null, false);
    }

    @Test
    void of_no_rows_it_is_empty() {
        assertThat(read("text[]", Column.of(Collections.<String>emptyList(), cell -> cell), String[].class))
                .isEmpty();
    }

    private <T> T[] read(String type, String column, Class<T[]> as) {
        return db.sql("select :column::" + type + " as cells")
                .bind("column", column)
                .map(row -> Objects.requireNonNull(row.get("cells", as)))
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private static String some(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
