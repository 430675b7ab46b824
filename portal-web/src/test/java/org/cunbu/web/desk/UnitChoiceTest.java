package org.cunbu.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which unit was meant by what was typed. */
class UnitChoiceTest {

    private static final UnitChoice SCHOOLS = new UnitChoice("D-EDU", "教育局");
    private static final UnitChoice ONE = new UnitChoice("V430525101201", "高沙镇云峰村");
    private static final UnitChoice OTHER = new UnitChoice("V430525102201", "高沙镇云峰村");
    private static final List<UnitChoice> UNITS = List.of(SCHOOLS, ONE, OTHER);

    @Test
    void the_offered_value_the_code_and_the_full_name_all_mean_the_unit() {
        assertThat(UnitChoice.meant("教育局 D-EDU", UNITS)).contains(SCHOOLS);
        assertThat(UnitChoice.meant(" d-edu ", UNITS)).contains(SCHOOLS);
        assertThat(UnitChoice.meant("教育局", UNITS)).contains(SCHOOLS);
    }

    @Test
    void a_name_that_two_units_have_means_none() {
        assertThat(UnitChoice.meant("高沙镇云峰村", UNITS)).isEmpty();
        assertThat(UnitChoice.meant("高沙镇云峰村 V430525102201", UNITS)).contains(OTHER);
    }

    @Test
    void part_of_a_name_or_nothing_means_none() {
        assertThat(UnitChoice.meant("教育", UNITS)).isEmpty();
        assertThat(UnitChoice.meant("", UNITS)).isEmpty();
    }
}
