package org.cunbu.portal.insight.statistics;

import java.util.regex.Pattern;
import org.cunbu.portal.foundation.http.Invalid;

/** Whose figures: the county's, those of letters from a township, or those of a unit and its children. */
public sealed interface Scope {

    /** Everything, the sealed ones included. */
    record County() implements Scope {
        @Override
        public String toString() {
            return "county";
        }
    }

    /** Letters about a place in this township (code of 9 digits); empty: the place is unknown. */
    record Township(String code) implements Scope {
        private static final Pattern FORM = Pattern.compile("(\\d{9})?");

        public Township {
            if (!FORM.matcher(code).matches()) throw Scope.wrong();
        }

        @Override
        public String toString() {
            return "township:" + code;
        }
    }

    /** Letters that this unit or one of its children leads. */
    record InUnit(String unit) implements Scope {
        private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{2,32}");

        public InUnit {
            if (!FORM.matcher(unit).matches()) throw Scope.wrong();
        }

        @Override
        public String toString() {
            return "unit:" + unit;
        }
    }

    /** 由县级保密办理: denunciations, and letters kept from the village, for the county as one row. */
    record Sealed() implements Scope {
        @Override
        public String toString() {
            return "sealed";
        }
    }

    /** As addresses write it: county, sealed, township:430525100, unit:D-EDU. */
    static Scope valueOf(String text) {
        if (text.equals("county")) return new County();
        if (text.equals("sealed")) return new Sealed();
        if (text.startsWith("township:")) return new Township(text.substring("township:".length()));
        if (text.startsWith("unit:")) return new InUnit(text.substring("unit:".length()));
        throw wrong();
    }

    private static Invalid wrong() {
        return Invalid.field("scope", "not-a-scope", "范围的写法不对：county、sealed、township:九位代码 或 unit:单位代码。");
    }
}
