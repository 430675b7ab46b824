package org.cunbu.portal.people.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cunbu.portal.foundation.papers.TableWriter;
import org.cunbu.portal.foundation.region.RegionCode;

/** A file of a county's lists, made up: so many groups, households, grids in each of some villages. */
final class CountyFile {
    private final List<RegionCode> villages;
    private final int groups;
    private final int households;

    CountyFile(List<RegionCode> villages, int groups, int households) {
        this.villages = List.copyOf(villages);
        this.groups = groups;
        this.households = households;
    }

    int places() {
        return villages.size() * groups * (1 + households);
    }

    int responsibilities() {
        return villages.size() * (2 + groups * (1 + households));
    }

    int grids() {
        return villages.size() * (1 + groups);
    }

    Path write() {
        try {
            Path file = Files.createTempFile("county-file", ".xlsx");
            try (TableWriter out = TableWriter.xlsx(file)) {
                places(out);
                units(out);
                posts(out);
                links(out);
                responsibilities(out);
                grids(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void places(TableWriter out) {
        begin(out, ImportList.PLACES);
        for (RegionCode village : villages) {
            for (int group = 1; group <= groups; group++) {
                String code = groupOf(village, group);
                out.line(List.of(code, "第" + group + "组", "2026-01-01", "", "", "", "组"));
                for (int household = 1; household <= households; household++) {
                    out.line(List.of(code + "%04d".formatted(household), "", "2026-01-01", "", "", code, ""));
                }
            }
        }
    }

    private void units(TableWriter out) {
        begin(out, ImportList.UNITS);
        out.line(List.of("D-FILE-1", "演示文件局", "部门", "LEADERSHIP", "", "0739-7000000", ""));
        out.line(List.of("X-FILE-1", "演示外县机关", "上级和其他机关", "", "", "", "演示市一路 1 号"));
    }

    private void posts(TableWriter out) {
        begin(out, ImportList.POSTS);
        out.line(List.of("file-head", "演示局长", "D-FILE-1", "单位负责人", "2026-01-01", "", ""));
        out.line(List.of("file-handler", "演示承办", "D-FILE-1", "承办人", "2026-01-01", "", ""));
        out.line(List.of("file-handler", "演示承办", "D-FILE-1", "单位负责人", "2026-02-01", "2099-01-01", "file-head"));
    }

    private void links(TableWriter out) {
        begin(out, ImportList.LINKS);
        out.line(List.of("D-FILE-1", villages.getFirst().township().value(), "2026-01-01", ""));
    }

    private void responsibilities(TableWriter out) {
        begin(out, ImportList.RESPONSIBILITIES);
        for (RegionCode village : villages) {
            out.line(List.of("县领导", village.value(), "演示县长", "副县长", "2026-01-01", ""));
            out.line(List.of("乡镇干部", village.value(), "演示镇干", "副镇长", "2026-01-01", ""));
            for (int group = 1; group <= groups; group++) {
                String code = groupOf(village, group);
                out.line(List.of("村干部", code, "演示村干", "村支书", "2026-01-01", ""));
                for (int household = 1; household <= households; household++) {
                    out.line(List.of("党员组长", code + "%04d".formatted(household), "演示组长", "组长", "2026-01-01", ""));
                }
            }
        }
    }

    private void grids(TableWriter out) {
        begin(out, ImportList.GRIDS);
        for (RegionCode village : villages) {
            for (int group = 1; group <= groups; group++) {
                out.line(List.of(
                        "W-" + groupOf(village, group),
                        "2",
                        "第" + group + "网格",
                        groupOf(village, group),
                        "W-" + village,
                        "演示网格员",
                        ""));
            }
            out.line(List.of("W-" + village, "1", "一级网格", village.value(), "", "演示网格长", ""));
        }
    }

    private static void begin(TableWriter out, ImportList list) {
        out.sheet(list.words(), list.header());
    }

    private static String groupOf(RegionCode village, int group) {
        return village.value() + "%03d".formatted(group);
    }
}
