package org.cunbu.portal.people.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of which a county is made, each a sheet or a CSV file: what it is called and which columns it has. */
public enum ImportList {
    UNITS(
            "单位",
            must("code", "代码"),
            must("name", "名称"),
            must("kind", "类别"),
            may("parent", "上级"),
            may("region", "区划代码"),
            may("phone", "电话"),
            may("address", "地址")),
    POSTS(
            "职务",
            must("account", "账号"),
            must("name", "姓名"),
            must("unit", "单位"),
            must("role", "岗位"),
            must("from", "从"),
            may("until", "到"),
            may("deputy_of", "代理谁")),
    RESPONSIBILITIES(
            "包保",
            must("step", "哪一级"),
            must("place", "地点代码"),
            must("name", "姓名"),
            must("title", "职务"),
            must("from", "从"),
            may("until", "到")),
    GRIDS(
            "网格",
            must("code", "网格代码"),
            must("level", "网格级别"),
            must("name", "名称"),
            must("place", "地点代码"),
            may("parent", "上级网格"),
            may("worker", "网格员"),
            may("account", "账号")),
    LINKS("联乡联村", must("unit", "部门"), must("place", "地点代码"), must("from", "从"), may("until", "到")),
    PLACES(
            "地点",
            must("code", "代码"),
            must("name", "名称"),
            may("from", "从"),
            may("until", "到"),
            may("successor", "并入"),
            may("parent_code", "上级代码"),
            may("level", "级别"));

    private final String words;
    private final List<Column> columns;

    ImportList(String words, Column... columns) {
        this.words = words;
        this.columns = List.of(columns);
    }

    /**
     * A column.
     *
     * @param key its name in files for programs
     * @param words its heading
     * @param required whether there is no list without it
     */
    public record Column(String key, String words, boolean required) {
        private boolean isCalled(String heading) {
            return key.equalsIgnoreCase(heading) || words.equals(heading);
        }
    }

    private static Column must(String key, String words) {
        return new Column(key, words, true);
    }

    private static Column may(String key, String words) {
        return new Column(key, words, false);
    }

    /** What people call the list; its sheet is named so. */
    public String words() {
        return words;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The headings of a file that is taken away. */
    public List<String> header() {
        return columns.stream().map(Column::words).toList();
    }

    /** Where a column stands among the list's own. */
    public int at(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("%s has no column %s".formatted(this, key));
    }

    /** The column's heading. */
    public String heading(String key) {
        return columns.get(at(key)).words();
    }

    /** The list's column that a heading names; -1 where it names none. */
    public int columnOf(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isCalled(heading)) {
                return i;
            }
        }
        return -1;
    }

    /** The list that a sheet is, by its name or else by its headings: whose required columns are all there. */
    public static Optional<ImportList> of(String sheet, List<String> header) {
        Stream<ImportList> named = Arrays.stream(values()).filter(list -> list.words.equals(sheet.strip()));
        return named.findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(list -> list.columns.stream()
                                .filter(Column::required)
                                .allMatch(column -> header.stream().anyMatch(column::isCalled)))
                        .findFirst());
    }
}
