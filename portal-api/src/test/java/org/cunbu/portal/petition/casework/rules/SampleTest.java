package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Laws of the sample, on thousands of drawings from one seed. */
class SampleTest {

    private static final long SEED = 20261128;
    private static final int DRAWINGS = 2_000;

    @Test
    void the_same_checkpoint_draws_the_same_whatever_the_order_in_which_the_lines_are_read() {
        var random = new Random(SEED);
        for (int i = 0; i < DRAWINGS; i++) {
            var handles = handles(random, random.nextInt(120));
            var entered = some(handles, random);
            var shuffled = new ArrayList<>(handles);
            Collections.shuffle(shuffled, random);
            String root = root(random);
            assertThat(Sample.of(root, shuffled, entered))
                    .as("seed %s, drawing %s", SEED, i)
                    .isEqualTo(Sample.of(root, handles, entered));
        }
    }

    @Test
    void at_least_a_tenth_of_those_who_wrote_themselves_is_drawn_and_nobody_whose_letter_was_typed_in() {
        var random = new Random(SEED);
        for (int i = 0; i < DRAWINGS; i++) {
            var handles = handles(random, random.nextInt(120));
            var entered = some(handles, random);
            var drawn = Sample.of(root(random), handles, entered);
            int rest = handles.size() - entered.size();
            assertThat(drawn)
                    .as("seed %s, drawing %s", SEED, i)
                    .doesNotHaveDuplicates()
                    .noneMatch(entered::contains);
            assertThat(drawn.size() * 10).isBetween(rest, rest + 9);
            assertThat(handles).containsAll(drawn);
        }
    }

    @Test
    void who_knows_only_the_log_sees_that_no_letter_was_passed_over_but_those_typed_in() {
        var random = new Random(SEED);
        for (int i = 0; i < DRAWINGS; i++) {
            var handles = handles(random, 1 + random.nextInt(120));
            var entered = some(handles, random);
            String root = root(random);
            var drawn = Sample.of(root, handles, entered);
            if (drawn.isEmpty()) continue;
            var ranked = Sample.ranked(root, handles);
            var upToTheLast = ranked.subList(0, ranked.indexOf(drawn.getLast()) + 1);
            assertThat(upToTheLast.stream().filter(handle -> !drawn.contains(handle)))
                    .as("seed %s, drawing %s", SEED, i)
                    .allMatch(entered::contains);
        }
    }

    @Test
    void another_root_draws_others() {
        var handles = handles(new Random(SEED), 200);
        assertThat(Sample.of("a", handles, Set.of())).isNotEqualTo(Sample.of("b", handles, Set.of()));
    }

    @Test
    void a_rank_is_what_anybody_computes_with_sha_256() {
        assertThat(Sample.rank("cm9vdA==", new UUID(0, 1)))
                .isEqualTo("3041b81f6091a40c337a732faf40277f395716c0f3d47a7990640c62609abd6b");
    }

    private static List<UUID> handles(Random random, int many) {
        var handles = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) handles.add(new UUID(random.nextLong(), random.nextLong()));
        return handles;
    }

    private static Set<UUID> some(List<UUID> handles, Random random) {
        var some = new HashSet<UUID>();
        handles.stream().filter(handle -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private static String root(Random random) {
        return Long.toHexString(random.nextLong());
    }
}
