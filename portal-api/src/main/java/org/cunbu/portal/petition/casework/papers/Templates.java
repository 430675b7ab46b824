package org.cunbu.portal.petition.casework.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.NumberStyle;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperTemplate;
import org.cunbu.portal.petition.casework.papers.store.TemplateRows;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How papers read now: as an administrator wrote them last, or as the portal comes with them. */
@Component
public class Templates {

    private final TemplateRows rows;
    private final PortalClock clock;
    private final Map<PaperKind, PaperTemplate> first = new EnumMap<>(PaperKind.class);

    Templates(TemplateRows rows, PortalClock clock) {
        this.rows = rows;
        this.clock = clock;
        for (PaperKind kind : PaperKind.values()) first.put(kind, first(kind));
    }

    /** The one in force. */
    public Mono<PaperTemplate> current(PaperKind kind) {
        return rows.of(kind).next().defaultIfEmpty(itself(kind));
    }

    /** The ones in force, in the kinds' order. */
    public Mono<List<PaperTemplate>> all() {
        return rows.newest()
                .collectMap(PaperTemplate::kind)
                .map(changed -> Arrays.stream(PaperKind.values())
                        .map(kind -> changed.getOrDefault(kind, itself(kind)))
                        .toList());
    }

    /** Every version, the newest first; the portal's own at the end. */
    public Mono<List<PaperTemplate>> versions(PaperKind kind) {
        return rows.of(kind).concatWithValues(itself(kind)).collectList();
    }

    /** Keeps a checked template as the version after the one that was read; inside an act. */
    public Mono<PaperTemplate> keep(PaperTemplate read, String why, Official by) {
        var now = clock.instant();
        var next = new PaperTemplate(
                read.kind(), read.version() + 1, read.title(), read.text(), read.basis(), now, by.name(), why);
        return current(read.kind())
                .filter(newest -> newest.version() == read.version())
                .flatMap(newest -> rows.add(next, by.person().value(), by.name(), why, now))
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(() -> new Overtaken("paper template " + read.kind())))
                .thenReturn(next);
    }

    /** How numbers read now. */
    public Mono<NumberStyle> style() {
        return styles().next();
    }

    /** Every style, the newest first. */
    public Flux<NumberStyle> styles() {
        return rows.styles().concatWithValues(NumberStyle.FIRST);
    }

    /** Keeps a checked pattern as the style after the one that was read; inside an act. */
    public Mono<NumberStyle> keepStyle(int read, String pattern, String why, Official by) {
        var now = clock.instant();
        return style().filter(newest -> newest.version() == read)
                .flatMap(newest -> rows.addStyle(read + 1, pattern, by.person().value(), by.name(), why, now))
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(() -> new Overtaken("number style")))
                .thenReturn(new NumberStyle(read + 1, pattern, now, by.name(), why));
    }

    private PaperTemplate itself(PaperKind kind) {
        PaperTemplate own = first.get(kind);
        if (own == null) throw new IllegalStateException("no template for " + kind);
        return own;
    }

    private static PaperTemplate first(PaperKind kind) {
        try (var in = new ClassPathResource("papers/" + kind.name() + ".txt").getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new PaperTemplate(
                    kind, 0, text.substring(0, end), text.substring(end + 1).strip(), List.of(), null, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
