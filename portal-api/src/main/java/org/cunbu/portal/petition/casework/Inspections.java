package org.cunbu.portal.petition.casework;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.inspection.InspectionBook;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * 督查抽查: whole cases in a folder, named or drawn, for leaders and auditors. Each case is put in as they may read it, personal
 * data masked, and each is recorded as a look.
 */
@Service
public class Inspections {

    /** The most cases of a folder. */
    public static final int MOST = 30;

    private static final String SEED = "[0-9A-Za-z-]{1,40}";

    private final InspectionBook book;

    Inspections(InspectionBook book) {
        this.book = book;
    }

    /** Whether this official inspects. */
    public static boolean mayInspect(Official by) {
        return by.is(Role.AUDITOR) || by.is(Role.LEADER);
    }

    /** Begins a folder of the letters with these numbers. */
    public Mono<UUID> named(String numbers, String reason, Official by) {
        return inspecting(by, () -> book.named(read(numbers), reason(reason), by));
    }

    /** Begins a folder of letters received in a month, drawn by a seed. */
    public Mono<UUID> drawn(String seed, YearMonth month, int many, String reason, Official by) {
        return inspecting(by, () -> {
            String drawnBy = seed.strip();
            if (!drawnBy.matches(SEED)) throw Invalid.field("seed", "no-seed", "种子是 1 到 40 个字母、数字或短横。");
            if (many < 1 || many > MOST) throw Invalid.field("many", "too-many", "一次抽 1 到 " + MOST + " 件。");
            return book.drawn(drawnBy, month, many, reason(reason), by);
        });
    }

    /** How far a folder is; for whoever began it. */
    public Mono<InspectionView> progress(UUID id, Official by) {
        return inspecting(by, () -> book.progress(id, by));
    }

    /** The last folders of this official, without their cases. */
    public Mono<List<InspectionView>> recent(Official by) {
        return inspecting(by, () -> book.recent(by));
    }

    /** The folder as a zip, once it is ready. */
    public Mono<byte[]> zip(UUID id, Official by) {
        return inspecting(by, () -> book.zip(id, by));
    }

    private static <T> Mono<T> inspecting(Official by, Supplier<Mono<T>> what) {
        return mayInspect(by) ? Mono.defer(what) : Mono.error(new Forbidden());
    }

    private static String reason(String raw) {
        String reason = PlainText.lines("reason", raw, 500).strip();
        if (reason.isEmpty()) throw Invalid.field("reason", "missing", "请写为什么抽查，会记在案。");
        return reason;
    }

    /** Numbers as somebody types them: with blanks, commas or line ends between, each once. */
    private static List<String> read(String typed) {
        var numbers = Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,，、;；]+"))
                .map(number -> number.replace("-", ""))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (numbers.isEmpty()) throw Invalid.field("numbers", "missing", "请写至少一个编号。");
        if (numbers.size() > MOST) throw Invalid.field("numbers", "too-many", "一次最多 " + MOST + " 件。");
        if (!numbers.stream().allMatch(number -> number.matches("[2-9A-HJKMNP-Z]{10}"))) {
            throw Invalid.field("numbers", "no-number", "编号是 10 位字母和数字，一行一个。");
        }
        return numbers;
    }
}
