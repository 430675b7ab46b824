package org.cunbu.portal.people.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.papers.LineProblem;
import org.cunbu.portal.foundation.papers.Row;
import org.cunbu.portal.foundation.papers.Table;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.foundation.region.store.PlacesFile;
import org.cunbu.portal.people.organization.rules.UnitList;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ListOfUnitsTest {
    private final RegionTree places = RegionTree.of(PlacesFile.read(new ClassPathResource("county/430525/places.csv")));
    private final UnitTree known = UnitTree.of(
            3,
            List.of(
                    new Unit(UnitId.LEADERSHIP, "县领导", UnitKind.COUNTY_LEADERSHIP, null, null, null, true, 1),
                    unit("D-WATER", "水利局", 4)));

    @Test
    void adds_what_is_new_changes_what_differs_and_leaves_the_rest() {
        UnitList list = list(
                line("D-WATER", "水利局（新）", "部门", "LEADERSHIP", "", "0739-7222222"),
                line("d-new", "演示局", "DEPARTMENT", "D-WATER", "", ""));

        assertThat(list.problems()).isEmpty();
        assertThat(list.toWrite())
                .extracting(unit -> unit.id().value(), Unit::name, Unit::version, Unit::demo)
                .containsExactly(tuple("D-WATER", "水利局（新）", 5, false), tuple("D-NEW", "演示局", 1, false));
        assertThat(list.added()).isEqualTo(1);
    }

    @Test
    void tells_every_fault_with_its_line() {
        UnitList list = list(
                line("x", "演示局", "部门", "", "", ""),
                line("D-A", "", "部门", "", "", ""),
                line("D-B", "演示局", "什么局", "", "", ""),
                line("D-C", "演示局", "部门", "D-NOTHING", "", ""),
                line("D-D", "演示局", "部门", "", "430525999", ""),
                line("D-E", "演示局", "部门", "", "", "打电话"),
                line("D-F", "演示局", "部门", "", "", ""),
                line("D-F", "演示局", "部门", "", "", ""),
                line("D-WATER", "水利局", "专班", "", "", ""),
                line("T430525103", "高沙镇人民政府", "乡镇街道", "", "430525104", ""),
                line("D-G", "演示局", "部门", "D-H", "", ""),
                line("D-H", "演示局", "部门", "D-G", "", ""),
                line("D-I", "演示\u202e局", "部门", "D-I", "", ""));

        assertThat(list.problems())
                .extracting(LineProblem::line, LineProblem::column)
                .contains(
                        tuple(2, "code"),
                        tuple(3, "name"),
                        tuple(4, "kind"),
                        tuple(5, "parent"),
                        tuple(6, "region"),
                        tuple(7, "phone"),
                        tuple(9, "code"),
                        tuple(10, "kind"),
                        tuple(11, "code"),
                        tuple(12, "parent"),
                        tuple(13, "parent"),
                        tuple(14, "name"))
                .hasSize(12);
    }

    @Test
    void names_the_columns_that_are_missing_and_refuses_an_empty_list() {
        Table bare = new Table(List.of("name"), List.of(new Row(2, Map.of("name", "演示局"))));

        assertThat(UnitList.check(bare, known, places).problems())
                .extracting(LineProblem::line, LineProblem::column)
                .containsExactly(tuple(1, "code"), tuple(1, "kind"));
        assertThat(list().problems()).hasSize(1);
    }

    private UnitList list(String[]... lines) {
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < lines[i].length; column++) {
                cells.put(UnitList.COLUMNS.get(column), lines[i][column]);
            }
            rows.add(new Row(i + 2, cells));
        }
        return UnitList.check(new Table(UnitList.COLUMNS, rows), known, places);
    }

    private static String[] line(String... cells) {
        return cells;
    }

    private static Unit unit(String id, String name, int version) {
        return new Unit(new UnitId(id), name, UnitKind.DEPARTMENT, UnitId.LEADERSHIP, null, null, true, version);
    }
}
