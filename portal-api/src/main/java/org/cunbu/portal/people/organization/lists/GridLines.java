package org.cunbu.portal.people.organization.lists;

import java.util.List;
import java.util.Locale;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Grid;
import org.jspecify.annotations.Nullable;

/** Lines of grids. */
final class GridLines {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORKER = 40;

    private GridLines() {}

    /** The grid of a line; none where a fault was found. */
    static @Nullable Grid read(Staged line, List<LineFault> faults) {
        Cells cells = new Cells(line, faults);
        String code = cells.code("code");
        if (!code.isEmpty() && !Grid.CODE.matcher(code).matches()) {
            cells.wrong("code", "网格代码由 2 到 32 个大写字母、数字、连字符组成。");
        }
        int level = level(line.cell("level"));
        if (level == 0) {
            cells.wrong("level", "写 1 或者 2。");
        }
        String name = cells.text("name", LONGEST_NAME);
        RegionCode place = cells.place("place");
        String parent = cells.textOrNone("parent", 32);
        String worker = cells.textOrNone("worker", LONGEST_WORKER);
        String account = cells.textOrNone("account", 64);
        if (place != null && level != 0) {
            checkPlace(cells, level, place.level());
        }
        if (level == 1 && parent != null) {
            cells.wrong("parent", "一级网格没有上级网格，这一格空着。");
        }
        if (level == 2 && parent == null) {
            cells.wrong("parent", "二级网格要写它在哪个一级网格里。");
        }
        if (account != null && account.length() < 2) {
            cells.wrong("account", "账号至少 2 个字符。");
        }
        if (!cells.areSound() || place == null) {
            return null;
        }
        return new Grid(
                code,
                level,
                name,
                place,
                parent == null ? null : parent.toUpperCase(Locale.ROOT),
                worker,
                account == null ? null : account.toLowerCase(Locale.ROOT));
    }

    private static void checkPlace(Cells cells, int level, Level place) {
        boolean fits = place == Level.VILLAGE || (level == 2 && place == Level.GROUP);
        if (!fits) {
            cells.wrong("place", level == 1 ? "一级网格写它所在的村，12 位代码。" : "二级网格写它所在的村（12 位）或组（15 位）。");
        }
    }

    static int level(String text) {
        return switch (text) {
            case "1", "一级" -> 1;
            case "2", "二级" -> 2;
            default -> 0;
        };
    }
}
