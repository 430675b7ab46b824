package org.cunbu.portal.petition.casework.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.InspectionView;
import org.cunbu.portal.petition.casework.InspectionView.Drawn;
import org.cunbu.portal.petition.casework.store.InspectionRows;
import org.cunbu.portal.petition.casework.store.InspectionRows.CaseRow;
import org.cunbu.portal.petition.casework.store.InspectionRows.DrawnRow;
import org.cunbu.portal.petition.casework.store.InspectionRows.FileRow;
import org.cunbu.portal.petition.casework.store.InspectionRows.FolderRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Begins folders, says how far they are, and packs those that are ready. */
@Component
public class InspectionBook {

    static final Set<Role> INSPECTING = Set.of(Role.AUDITOR, Role.LEADER);

    private final InspectionRows rows;
    private final Acts acts;
    private final PortalClock clock;

    InspectionBook(InspectionRows rows, Acts acts, PortalClock clock) {
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
    }

    /** A folder of the letters with these numbers. */
    public Mono<UUID> named(List<String> numbers, String reason, Official by) {
        return begin(numbers, reason, null, null, null, by);
    }

    /** A folder of so many letters of a month, drawn by a seed. */
    public Mono<UUID> drawn(String seed, YearMonth month, int many, String reason, Official by) {
        return rows.draw(
                        seed,
                        Shanghai.startOf(month.atDay(1)),
                        Shanghai.startOf(month.plusMonths(1).atDay(1)),
                        many)
                .collectList()
                .flatMap(found -> found.isEmpty()
                        ? Mono.error(Invalid.field("month", "empty", "这个月没有收到可以抽的信。"))
                        : begin(
                                found.stream().map(DrawnRow::number).toList(),
                                reason,
                                seed,
                                found.getFirst().outOf(),
                                month.toString(),
                                by));
    }

    private Mono<UUID> begin(
            List<String> numbers,
            String reason,
            @Nullable String seed,
            @Nullable Long outOf,
            @Nullable String month,
            Official by) {
        var folder = new FolderRow(
                Ids.next(), by.person().value(), by.name(), reason, seed, outOf, month, clock.instant(), null);
        return acts.inOne(() -> rows.keep(folder, numbers)).thenReturn(folder.id());
    }

    /** How far it is; for whoever began it. */
    public Mono<InspectionView> progress(UUID id, Official by) {
        return own(id, by).flatMap(folder -> rows.cases(id).map(cases -> view(folder, cases)));
    }

    /** The last folders of this official, without their cases. */
    public Mono<List<InspectionView>> recent(Official by) {
        return rows.recent(by.person().value())
                .map(folder -> view(folder, List.of()))
                .collectList();
    }

    /** The folder as one file; conflict while it is built. */
    public Mono<byte[]> zip(UUID id, Official by) {
        return progress(id, by)
                .filter(InspectionView::isReady)
                .switchIfEmpty(Mono.error(() -> new Conflict("wrong-state", "还在整理，请过一会儿再下载。")))
                .zipWith(rows.files(id))
                .publishOn(Schedulers.boundedElastic())
                .map(read -> packed(read.getT1(), read.getT2()));
    }

    private Mono<FolderRow> own(UUID id, Official by) {
        return rows.one(id, by.person().value()).switchIfEmpty(Mono.error(() -> new NotFound("这次抽查")));
    }

    private static InspectionView view(FolderRow folder, List<CaseRow> cases) {
        String seed = folder.seed();
        String month = folder.month();
        Long outOf = folder.drawnOf();
        return new InspectionView(
                folder.id(),
                folder.reason(),
                seed == null || month == null || outOf == null
                        ? Optional.empty()
                        : Optional.of(new Drawn(seed, YearMonth.parse(month), outOf)),
                folder.made(),
                folder.finished(),
                cases.stream()
                        .map(one -> new InspectionView.Line(one.number(), InspectionRows.state(one), one.why()))
                        .toList());
    }

    private static byte[] packed(InspectionView view, List<FileRow> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var items = view.lines().stream()
                    .map(line -> CaseSheet.item(line.number(), line.why()))
                    .toList();
            put(zip, view, "index.html", CaseSheet.index(view.reason(), how(view), items));
            for (FileRow file : files) {
                put(zip, view, "cases/" + file.number() + ".html", file.page());
                put(zip, view, "cases/" + file.number() + ".json", file.data());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, InspectionView view, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        // the same folder is the same file, whoever downloads it when
        entry.setTimeLocal(view.made().atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String how(InspectionView view) {
        String made = "整理于 " + Shanghai.minute(view.made()) + "，共 " + view.done() + " 件。个人信息都已遮住。";
        return view.drawn()
                .map(drawn -> made + "从 " + drawn.month() + " 收到的 " + drawn.outOf() + " 件里按种子“" + drawn.seed()
                        + "”抽出：把“种子:编号”用 SHA-256 算一遍，从小到大取前面的，谁来抽都一样。")
                .orElse(made + "编号是点名的。");
    }
}
