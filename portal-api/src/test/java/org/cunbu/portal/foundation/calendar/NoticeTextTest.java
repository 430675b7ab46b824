package org.cunbu.portal.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.WorkingDays.Notice;
import org.junit.jupiter.api.Test;

class NoticeTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void stretches_and_single_days_are_read() {
        var read = NoticeText.of(2027, "2026-12-31~2027-01-02 休 元旦\n\n2027-01-03 班 元旦\n", TODAY);
        assertThat(read.problems()).isEmpty();
        assertThat(read.days())
                .hasSize(4)
                .containsEntry(LocalDate.of(2026, 12, 31), new Notice(true, "元旦"))
                .containsEntry(LocalDate.of(2027, 1, 3), new Notice(false, "元旦"));
    }

    @Test
    void every_line_that_cannot_be_read_is_named() {
        var read = NoticeText.of(
                2027,
                "2027-01-01 休 元旦\n明年春节放假\n2027-02-30 休 春节\n2027-01-01 班 元旦\n2026-11-28 休 今天\n2028-01-01 休 元旦",
                TODAY);
        assertThat(read.problems()).hasSize(5);
        assertThat(read.problems().getFirst()).startsWith("第 2 行：");
        assertThat(read.problems().get(1)).startsWith("第 3 行：没有这一天");
        assertThat(read.problems().get(2)).contains("写了两次");
    }

    @Test
    void nothing_is_no_notice() {
        assertThat(NoticeText.of(2027, " \n", TODAY).problems()).containsExactly("请至少写一天。");
        assertThatThrownBy(() -> new NoticeOfYear(2027, "通知", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_further_notice_of_a_year_takes_the_place_of_what_is_still_to_come() {
        var days = NoticesOf2026.workingDays();
        var later = days.with(2026, Map.of(LocalDate.of(2026, 12, 25), new Notice(true, "补休")), TODAY);
        assertThat(later.edition()).isEqualTo(1);
        assertThat(later.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(later.isWorkingDay(LocalDate.of(2026, 10, 1)))
                .as("what is over stays")
                .isFalse();
    }
}
