package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.insight.statistics.ItemLine;
import org.jspecify.annotations.Nullable;

/** One page of the lines behind a figure. */
@Schema(name = "RateItems")
record ItemsView(
        List<ItemLine> items,

        @Schema(description = "下一页的 page；没有下一页时为空") @Nullable
        String next) {

    static ItemsView of(Page<ItemLine> page) {
        var next = page.next();
        return new ItemsView(page.items(), next == null ? null : next.token());
    }
}
