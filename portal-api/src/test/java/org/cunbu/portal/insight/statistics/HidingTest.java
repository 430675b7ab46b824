package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cunbu.portal.insight.statistics.rules.Hiding;
import org.junit.jupiter.api.Test;

class HidingTest {

    private static final long SEED = 141;

    @Test
    void one_small_count_takes_another_with_it() {
        assertThat(Hiding.of(new int[] {3, 12, 9}, new boolean[3])).containsExactly(true, false, true);
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        assertThat(Hiding.of(new int[] {5, 12, 9}, new boolean[3])).containsExactly(false, false, false);
    }

    @Test
    void two_fours_or_two_noughts_are_reckoned_from_their_sum_and_take_another_with_them() {
        assertThat(Hiding.of(new int[] {4, 4, 20, 9}, new boolean[4])).containsExactly(true, true, false, true);
        assertThat(Hiding.of(new int[] {0, 0, 20, 9}, new boolean[4])).containsExactly(true, true, false, true);
    }

    /** Somebody who knows the sum, the shown counts and the rule tries every possibility. */
    @Test
    void no_small_count_can_be_reckoned_from_the_sum_and_the_others() {
        Random random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            int[] counts = IntStream.range(0, random.nextInt(2, 5))
                    .map(i -> random.nextInt(3) == 0 ? random.nextInt(5, 9) : random.nextInt(5))
                    .toArray();
            boolean[] hidden = Hiding.of(counts, new boolean[counts.length]);
            boolean allHidden = IntStream.range(0, counts.length).allMatch(i -> hidden[i]);
            if (allHidden) continue;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] >= Hiding.FEW) continue;
                assertThat(hidden[i]).isTrue();
                assertThat(possible(counts, hidden, i))
                        .as(
                                "seed %s round %s %s hidden %s",
                                SEED, round, Arrays.toString(counts), Arrays.toString(hidden))
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static Set<Integer> possible(int[] counts, boolean[] hidden, int wanted) {
        List<Integer> open =
                IntStream.range(0, counts.length).filter(i -> hidden[i]).boxed().toList();
        int sum = open.stream().mapToInt(i -> counts[i]).sum();
        Set<Integer> found = new HashSet<>();
        search(counts, open, 0, sum, wanted, -1, found);
        return found;
    }

    private static void search(
            int[] counts, List<Integer> open, int at, int left, int wanted, int chosen, Set<Integer> found) {
        if (at == open.size()) {
            if (left == 0) found.add(chosen);
            return;
        }
        int i = open.get(at);
        boolean small = counts[i] < Hiding.FEW;
        for (int value = small ? 0 : Hiding.FEW; value <= (small ? Hiding.FEW - 1 : left); value++) {
            search(counts, open, at + 1, left - value, wanted, i == wanted ? value : chosen, found);
        }
    }
}
