package org.cunbu.portal.people.organization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cunbu.portal.foundation.papers.TableWriter;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.foundation.region.store.PlacesFile;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

class AnotherCountyTest {
    @TempDir
    Path folder;

    @Test
    void starts_from_one_spreadsheet_of_places_and_units() throws IOException {
        Path file = folder.resolve("county.xlsx");
        try (TableWriter out = TableWriter.xlsx(file)) {
            out.sheet("地点", ImportList.PLACES.header());
            out.line(List.of("431001", "演示县", "", "", "", "", ""));
            out.line(List.of("431001101", "演示镇", "2020-01-01", "", "", "", ""));
            out.line(List.of("431001101201", "演示村", "", "", "", "", ""));
            out.line(List.of("431001101201001", "第一组", "", "", "", "", ""));
            out.line(List.of("4310011012010010001", "", "", "", "", "", ""));
            out.sheet("单位", ImportList.UNITS.header());
            out.line(List.of("LEADERSHIP", "县领导", "县领导", "", "", "", ""));
            out.line(List.of("X-COURT", "县人民法院", "上级和其他机关", "", "", "", "演示路 1 号"));
        }

        RegionTree places = RegionTree.of(PlacesFile.read(new FileSystemResource(file)));
        List<Unit> units = UnitsFile.read(new FileSystemResource(file));

        assertThat(places.county().name()).isEqualTo("演示县");
        assertThat(places.all()).extracting(Region::name).containsExactly("演示县", "演示镇", "演示村", "第一组");
        assertThat(units).extracting(Unit::kind).containsExactly(UnitKind.COUNTY_LEADERSHIP, UnitKind.EXTERNAL);
        assertThat(units.getLast().address()).isEqualTo("演示路 1 号");
    }

    @Test
    void does_not_start_from_a_spreadsheet_without_them() throws IOException {
        Path file = folder.resolve("other.xlsx");
        try (TableWriter out = TableWriter.xlsx(file)) {
            out.sheet("别的", List.of("a"));
        }
        assertThatThrownBy(() -> PlacesFile.read(new FileSystemResource(file))).hasMessageContaining("地点");
    }
}
