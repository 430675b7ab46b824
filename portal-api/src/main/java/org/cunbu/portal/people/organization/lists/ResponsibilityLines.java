package org.cunbu.portal.people.organization.lists;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Responsibility;
import org.cunbu.portal.people.organization.Step;
import org.jspecify.annotations.Nullable;

/** Lines of who answers for which place. */
final class ResponsibilityLines {
    private ResponsibilityLines() {}

    /** A line and what it says. */
    record Said(Staged line, Responsibility wish) {}

    /** What a line says; none where a fault was found. */
    static @Nullable Said read(Staged line, List<LineFault> faults) {
        Cells cells = new Cells(line, faults);
        Step step = step(line.cell("step"));
        if (step == null) {
            cells.wrong("step", "写成 县领导、乡镇干部、村干部、党员组长 中的一个。");
        }
        RegionCode place = cells.place("place");
        String name = cells.text("name", Responsibility.LONGEST);
        String title = cells.text("title", Responsibility.LONGEST);
        LocalDate from = cells.day("from");
        LocalDate until = cells.dayOrNone("until");
        if (from != null && until != null && !until.isAfter(from)) {
            cells.wrong("until", "结束日期要晚于开始日期。");
        }
        if (step != null && place != null && !step.isFor(place.level())) {
            cells.wrong("place", step.words() + "：这个代码不是这一级的地点。");
        }
        if (!cells.areSound() || step == null || place == null || from == null) {
            return null;
        }
        return new Said(line, new Responsibility(Ids.next(), step, place, name, title, from, until));
    }

    private static @Nullable Step step(String text) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(text)
                        || step.words().equals(text)
                        || step.who().equals(text))
                .findFirst()
                .orElse(null);
    }
}
