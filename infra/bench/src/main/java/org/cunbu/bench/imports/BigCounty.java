package org.cunbu.bench.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.papers.TableWriter;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.ImportList;

/**
 * A county's lists, made up to a size: everything evenly spread over the villages.
 *
 * @param first grids of level 1
 * @param second grids of level 2
 */
record BigCounty(List<RegionCode> villages, int groups, int households, int first, int second) {
    private static final String SINCE = "2026-01-01";

    void write(Path file) throws IOException {
        List<String> codes = groupCodes();
        try (TableWriter out = TableWriter.xlsx(file)) {
            places(out, codes);
            units(out);
            posts(out);
            responsibilities(out, codes);
            grids(out);
        }
    }

    private List<String> groupCodes() {
        List<String> codes = new ArrayList<>(groups);
        for (int i = 0; i < groups; i++) {
            codes.add(villages.get(i % villages.size()).value() + "%03d".formatted(1 + i / villages.size()));
        }
        return codes;
    }

    private String household(List<String> codes, int i) {
        return codes.get(i % groups) + "%04d".formatted(1 + i / groups);
    }

    private void places(TableWriter out, List<String> codes) {
        begin(out, ImportList.PLACES);
        for (String code : codes) {
            out.line(List.of(code, "第" + Integer.parseInt(code.substring(12)) + "组", SINCE, "", "", "", ""));
        }
        for (int i = 0; i < households; i++) {
            out.line(List.of(household(codes, i), "", SINCE, "", "", "", ""));
        }
    }

    private static void units(TableWriter out) {
        begin(out, ImportList.UNITS);
        for (int i = 1; i <= 104; i++) {
            out.line(List.of("D-BIG-" + i, "演示第" + i + "局", "部门", "LEADERSHIP", "", "0739-7000000", ""));
        }
    }

    private void posts(TableWriter out) {
        begin(out, ImportList.POSTS);
        for (int i = 1; i <= 104; i++) {
            out.line(List.of("big-head-" + i, "演示局长", "D-BIG-" + i, "单位负责人", SINCE, "", ""));
            out.line(List.of("big-hand-" + i, "演示承办", "D-BIG-" + i, "承办人", SINCE, "", ""));
        }
        for (RegionCode village : villages) {
            out.line(List.of("big-cadre-" + village, "演示村干", "V" + village, "村干部", SINCE, "", ""));
        }
    }

    private void responsibilities(TableWriter out, List<String> codes) {
        begin(out, ImportList.RESPONSIBILITIES);
        for (RegionCode village : villages) {
            out.line(List.of("县领导", village.value(), "演示县长", "副县长", SINCE, ""));
            out.line(List.of("乡镇干部", village.value(), "演示镇干", "副镇长", SINCE, ""));
        }
        for (String code : codes) {
            out.line(List.of("村干部", code, "演示村干", "村支书", SINCE, ""));
        }
        for (int i = 0; i < households; i++) {
            out.line(List.of("党员组长", household(codes, i), "演示组长", "组长", SINCE, ""));
        }
    }

    private void grids(TableWriter out) {
        begin(out, ImportList.GRIDS);
        for (int i = 0; i < first; i++) {
            RegionCode village = villages.get(i % villages.size());
            out.line(List.of("W1-" + i, "1", "一级网格" + i, village.value(), "", "演示网格长", ""));
        }
        for (int i = 0; i < second; i++) {
            int in = i % first;
            RegionCode village = villages.get(in % villages.size());
            out.line(List.of("W2-" + i, "2", "二级网格" + i, village.value(), "W1-" + in, "演示网格员", ""));
        }
    }

    private static void begin(TableWriter out, ImportList list) {
        out.sheet(list.words(), list.header());
    }
}
