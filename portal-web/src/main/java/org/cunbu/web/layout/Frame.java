package org.cunbu.web.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cunbu.web.assets.Assets;

/**
 * What the layout needs around every page.
 *
 * @param here the address of this page, where the links for size and language come back to
 */
public record Frame(Site site, boolean demo, TypeSize size, String language, String here, Assets assets) {

    /** The address of a style, script or picture, with its content's hash in it. */
    public String asset(String name) {
        return assets.address(name);
    }

    public List<TypeSize> sizes() {
        return TypeSize.all();
    }

    public boolean english() {
        return language.equals("en");
    }

    /** A day as people say it: 11月26日（周四）. */
    public String day(LocalDate day) {
        return Days.spoken(day, english());
    }

    /** A month: 2026年11月. */
    public String month(YearMonth month) {
        return Days.month(month, english());
    }

    /** A time to the minute, Shanghai's: 2026-11-26 09:05. */
    public String minute(Instant time) {
        return Days.minute(time);
    }

    /** The same time for programs that read the page. */
    public String machine(Instant time) {
        return Days.machine(time);
    }
}
