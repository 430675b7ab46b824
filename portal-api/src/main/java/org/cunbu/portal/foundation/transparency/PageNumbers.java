package org.cunbu.portal.foundation.transparency;

import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PageKey;

/** Page keys that are a single number. */
final class PageNumbers {

    private PageNumbers() {}

    static long of(PageKey page) {
        try {
            return Long.parseLong(page.parts(1).getFirst());
        } catch (NumberFormatException e) {
            throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
        }
    }
}
