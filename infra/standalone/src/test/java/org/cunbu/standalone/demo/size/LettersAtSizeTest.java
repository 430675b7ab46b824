package org.cunbu.standalone.demo.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Title;
import org.cunbu.portal.petition.routing.rules.ScreeningRule;
import org.junit.jupiter.api.Test;

/** The demonstration's letters in large numbers. */
class LettersAtSizeTest {

    private static final long SEED = 430525;
    private static final int MANY = 20_000;
    private static final WorkingDays DAYS = new WorkingDays(Map.of());
    private static final Writing.From LONGEST = new Writing.From("茶铺茶场管理区某某某社区居民委员会", "茶铺茶场管理区");
    private static final Writing.From PLACE = new Writing.From("演示村", "高沙镇");

    @Test
    void have_237_characters_in_the_middle_and_up_to_7000() {
        var phrases = Phrases.read();
        var writing = new Writing(phrases);
        var lengths = IntStream.range(0, MANY)
                .map(n -> {
                    var random = new SplittableRandom(SEED + n);
                    var topic = phrases.topics().get(n % phrases.topics().size());
                    return writing.text(topic, topic.kinds().getFirst(), PLACE, random)
                            .length();
                })
                .sorted()
                .toArray();

        assertThat(lengths[MANY / 2]).as("middle").isCloseTo(237, within(15));
        assertThat(lengths[MANY - 1]).as("longest").isBetween(6_500, 7_000);
        assertThat(lengths[0]).as("shortest").isPositive();
    }

    @Test
    void are_various_accuse_nobody_and_may_be_sent() {
        var phrases = Phrases.read();
        var writing = new Writing(phrases);
        var texts = new HashSet<String>();
        for (int n = 0; n < 5_000; n++) {
            var random = new SplittableRandom(SEED + n);
            var topic = phrases.topics().get(n % phrases.topics().size());
            var kind = topic.kinds().get(n % topic.kinds().size());
            var title = new Title(writing.title(topic, kind, LONGEST, random)).text();
            var text = new LetterText(writing.text(topic, kind, LONGEST, random)).text();
            var answer = writing.answer(topic, kind, LONGEST, random);
            assertThat(title + text + answer).doesNotContain("{", "书记", "局长", "举报", "贪", "受贿");
            assertThat(ScreeningRule.accuses(title + "\n" + text))
                    .as("%s %s", title, text)
                    .isFalse();
            texts.add(text);
        }
        assertThat(texts).as("of 5,000 letters").hasSizeGreaterThan(4_900);
    }

    @Test
    void are_answered_after_11_days_in_the_middle_and_41_in_nine_of_ten() {
        var replies = new Replies(new Hours(DAYS));
        var random = new SplittableRandom(SEED);
        var received = Instant.parse("2026-03-04T02:00:00Z");
        var days = IntStream.range(0, MANY)
                .mapToDouble(n -> {
                    var then = received.plus(Duration.ofMinutes(17L * n));
                    return Duration.between(then, replies.to(then, random)).toMinutes() / 1_440.0;
                })
                .sorted()
                .toArray();

        assertThat(days[MANY / 2]).as("middle").isCloseTo(11, within(0.6));
        assertThat(days[MANY * 9 / 10]).as("nine of ten").isCloseTo(41, within(2.0));
    }

    @Test
    void come_in_the_order_of_time_more_on_working_days_than_on_days_off() {
        var first = LocalDate.parse("2024-11-25");
        var last = LocalDate.parse("2026-11-24");
        var seasons = new Seasons(first, last, DAYS);
        var random = new SplittableRandom(SEED);
        var days = IntStream.range(0, MANY)
                .mapToObj(n -> Shanghai.dayOf(seasons.at((n + 0.5) / MANY, random)))
                .toList();

        assertThat(days).isSorted();
        assertThat(days.getFirst()).isEqualTo(first);
        assertThat(days.getLast()).isEqualTo(last);
        double sundays = days.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();
        double mondays = days.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .count();
        assertThat(mondays / sundays).isBetween(2.0, 3.5);
    }
}
