package org.cunbu.portal.people.organization.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.papers.LineProblem;
import org.cunbu.portal.foundation.papers.Row;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.people.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/** One line of a list of units. */
final class UnitLine {
    private final Row row;
    private final List<LineProblem> faults;

    private UnitLine(Row row, List<LineProblem> faults) {
        this.row = row;
        this.faults = faults;
    }

    /** The unit of a line; none where a fault was found and noted. */
    static @Nullable Unit read(
            Row row, UnitTree known, RegionTree places, boolean withAddress, List<LineProblem> faults) {
        UnitLine line = new UnitLine(row, faults);
        UnitId code =
                line.required("code", text -> new UnitId(text.toUpperCase(Locale.ROOT)), "编码由 2 到 32 个大写字母、数字、连字符组成。");
        String name = line.name();
        UnitKind kind = line.required("kind", UnitLine::kind, "没有这个类别。可以写：" + kinds());
        UnitId parent = line.optional("parent", text -> new UnitId(text.toUpperCase(Locale.ROOT)), "上级的编码不对。");
        RegionCode region = line.optional("region", text -> place(text, places), "没有这个行政区划代码。");
        String phone = line.optional("phone", UnitLine::phone, "电话只能有数字、空格和连字符。");
        String address = line.address();
        if (code == null || name == null || kind == null || !faults.isEmpty()) {
            return null;
        }
        Unit before = known.units().get(code);
        if (before != null && before.kind() != kind) {
            faults.add(row.problem("kind", "这个单位现在是“" + before.kind().words() + "”，类别不能改。"));
            return null;
        }
        if (isOfAPlace(kind) && (region == null || !code.equals(UnitId.of(region)))) {
            faults.add(row.problem("code", "乡镇和村的编码由区划代码得来，如 T430525103，并要写上区划代码。"));
            return null;
        }
        if (!withAddress && before != null) {
            address = before.address();
        }
        boolean hadNone = before != null && before.address() == null;
        if (withAddress && kind == UnitKind.EXTERNAL && address == null && !hadNone) {
            faults.add(row.problem("address", "县外的机关要写地址，信才知道往哪里寄。"));
            return null;
        }
        if (code.equals(parent)) {
            faults.add(row.problem("parent", "单位不能是自己的上级。"));
            return null;
        }
        return new Unit(
                code, name, kind, parent, region, phone, address, false, before == null ? 1 : before.version() + 1);
    }

    private static boolean isOfAPlace(UnitKind kind) {
        return kind == UnitKind.TOWNSHIP || kind == UnitKind.VILLAGE;
    }

    private @Nullable String name() {
        try {
            String name = PlainText.oneLine("name", row.cell("name"), 60);
            if (!name.isBlank()) {
                return name;
            }
            faults.add(row.problem("name", "没有写名称。"));
        } catch (Invalid refused) {
            faults.add(row.problem("name", refused.detail()));
        }
        return null;
    }

    private @Nullable String address() {
        try {
            String address = PlainText.oneLine("address", row.cell("address"), 120);
            return address.isBlank() ? null : address;
        } catch (Invalid refused) {
            faults.add(row.problem("address", refused.detail()));
            return null;
        }
    }

    private <T> @Nullable T required(String column, Function<String, @Nullable T> reading, String fault) {
        if (row.cell(column).isEmpty()) {
            faults.add(row.problem(column, "没有填。"));
            return null;
        }
        return optional(column, reading, fault);
    }

    private <T> @Nullable T optional(String column, Function<String, @Nullable T> reading, String fault) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            T value = reading.apply(text);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException malformed) {
            // told below, in words for whoever wrote the list
        }
        faults.add(row.problem(column, fault));
        return null;
    }

    private static @Nullable UnitKind kind(String text) {
        Optional<UnitKind> kind = Arrays.stream(UnitKind.values())
                .filter(known -> known.name().equals(text) || known.words().equals(text))
                .findFirst();
        return kind.orElse(null);
    }

    private static String kinds() {
        return String.join(
                "、", Arrays.stream(UnitKind.values()).map(UnitKind::words).toList());
    }

    private static @Nullable RegionCode place(String text, RegionTree places) {
        RegionCode code = new RegionCode(text);
        return places.find(code).isPresent() ? code : null;
    }

    private static @Nullable String phone(String text) {
        return text.matches("[0-9+][0-9 -]{2,24}") ? text : null;
    }
}
