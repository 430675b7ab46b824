package org.cunbu.portal.petition.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.lists.ListBook;
import org.cunbu.portal.petition.casework.lists.ListSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * 三张清单: problems, assignments, close-outs, of every unit and level. An official sees of them what the table of rights
 * lets read: their units' letters with those of the units below, a leader all; what lies at the discipline desk is seen
 * there only, and a letter kept from the village in no village.
 */
@Service
public class Lists {

    /** Lines of a page. */
    public static final int SIZE = 30;

    /** Lines of a list that is printed. */
    public static final int PRINTED = 500;

    /** Lines of a list that is taken away. */
    public static final int TAKEN_AWAY = 5_000;

    private final ListBook book;

    Lists(ListBook book) {
        this.book = book;
    }

    /** A page of a list. */
    public Mono<Page<ListLine>> page(ListKind list, ListFilter filter, @Nullable PageKey key, Official by) {
        return book.page(list, filter, key, SIZE, by);
    }

    /** The list to print, its first lines where it is longer. */
    public Mono<Page<ListLine>> toPrint(ListKind list, ListFilter filter, Official by) {
        return book.page(list, filter, null, PRINTED, by);
    }

    /** How many letters stand in the list, and in each part of it. */
    public Mono<ListCounts> counts(ListKind list, ListFilter filter, Official by) {
        return book.counts(list, filter, by);
    }

    /** The list as a spreadsheet; where it is longer than that, its last line says so. */
    public Mono<byte[]> spreadsheet(ListKind list, ListFilter filter, Official by) {
        return book.page(list, filter, null, TAKEN_AWAY, by)
                .publishOn(Schedulers.boundedElastic())
                .map(page -> sheet(list, page));
    }

    /** Whether this official sees letters of every unit. */
    public boolean seesEveryUnit(Official by) {
        return book.seesAll(by);
    }

    /** Of which units this official sees letters, where it is not every unit's. */
    public Set<UnitId> unitsOf(Official by) {
        return book.units(by);
    }

    private static byte[] sheet(ListKind list, Page<ListLine> page) {
        var rows = new ArrayList<List<String>>();
        page.items().forEach(line -> rows.add(ListSheet.row(list, line)));
        if (page.next() != null) {
            var last = new ArrayList<>(
                    java.util.Collections.nCopies(ListSheet.header(list).size(), ""));
            last.set(0, "只有前 " + TAKEN_AWAY + " 件，请缩小范围再导出");
            rows.add(last);
        }
        return Tables.xlsx(list.word(), ListSheet.header(list), rows);
    }
}
