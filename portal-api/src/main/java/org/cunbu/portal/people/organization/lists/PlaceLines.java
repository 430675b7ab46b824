package org.cunbu.portal.people.organization.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.PlaceLine;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.jspecify.annotations.Nullable;

/** Lines of places. */
final class PlaceLines {
    static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_NAME = 60;

    private PlaceLines() {}

    /**
     * The place of a line; none where a fault was found.
     *
     * @param county the portal's own
     */
    static @Nullable PlaceLine read(Staged line, RegionCode county, List<LineFault> faults) {
        Cells cells = new Cells(line, faults);
        RegionCode code = cells.place("code");
        LocalDate from = cells.dayOrNone("from");
        LocalDate until = cells.dayOrNone("until");
        RegionCode successor = cells.placeOrNone("successor");
        if (code == null) {
            return null;
        }
        if (!county.contains(code)) {
            cells.wrong("code", "这个地点不在本县，本县的代码以 " + county + " 开头。");
        }
        String name = name(cells, line, code);
        LocalDate since = from == null ? SINCE_EVER : from;
        if (until != null && !until.isAfter(since)) {
            cells.wrong("until", "结束日期要晚于开始日期。");
        }
        if (successor != null && (until == null || successor.equals(code) || successor.level() != code.level())) {
            cells.wrong("successor", "并入的是另一个同级的地点，并且要写从哪天起并入（“到”这一列）。");
        }
        checkParent(cells, line, code);
        checkLevel(cells, line, code.level());
        return cells.areSound() ? new PlaceLine(code, name, since, until, successor) : null;
    }

    private static String name(Cells cells, Staged line, RegionCode code) {
        if (code.level() != Level.HOUSEHOLD) {
            return cells.text("name", LONGEST_NAME);
        }
        String own = Regions.householdName(code);
        if (!Set.of("", own).contains(line.cell("name"))) {
            cells.wrong("name", "户只写代码，不写姓名或户名，请把这一格清空。");
        }
        return own;
    }

    private static void checkParent(Cells cells, Staged line, RegionCode code) {
        String named = line.cell("parent_code");
        String parent = code.parent().map(RegionCode::value).orElse(named);
        if (!named.isEmpty() && !named.equals(parent)) {
            cells.wrong("parent_code", "上级代码应该是 " + parent + "，也可以空着。");
        }
    }

    private static void checkLevel(Cells cells, Staged line, Level level) {
        String named = line.cell("level");
        if (!named.isEmpty() && !wordsOf(level).contains(named)) {
            cells.wrong("level", "代码是" + wordsOf(level).iterator().next() + "的，级别写的是“" + named + "”；级别可以空着。");
        }
    }

    private static List<String> wordsOf(Level level) {
        return switch (level) {
            case COUNTY -> List.of("县", "county", "COUNTY");
            case TOWNSHIP -> List.of("乡镇", "township", "TOWNSHIP", "街道", "镇", "乡", "乡镇街道");
            case VILLAGE -> List.of("村", "village", "VILLAGE", "社区", "村、社区");
            case GROUP -> List.of("组", "group", "GROUP");
            case HOUSEHOLD -> List.of("户", "household", "HOUSEHOLD");
        };
    }
}
