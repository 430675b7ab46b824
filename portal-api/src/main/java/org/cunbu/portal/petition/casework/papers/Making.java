package org.cunbu.portal.petition.casework.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.IssuedPaper;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.PaperIssued;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.PaperPreview;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.portal.petition.casework.PaperTemplate;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.handling.Filing;
import org.cunbu.portal.petition.casework.papers.rules.Filling;
import org.cunbu.portal.petition.casework.papers.store.PaperRow;
import org.cunbu.portal.petition.casework.papers.store.PaperRows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fills a paper from its case, gives it the unit's next number, and keeps it as it was issued. */
@Component
public class Making {

    private static final String NO_NUMBER_YET = "（制作时编号）";

    private final CaseFiles files;
    private final CaseValues values;
    private final Templates templates;
    private final PaperRows rows;
    private final Filing filing;
    private final CountyHouses houses;
    private final PortalClock clock;

    Making(
            CaseFiles files,
            CaseValues values,
            Templates templates,
            PaperRows rows,
            Filing filing,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.values = values;
        this.templates = templates;
        this.rows = rows;
        this.filing = filing;
        this.houses = houses;
        this.clock = clock;
    }

    /** What is to be made: the kind, and of a 送达回证 the paper whose delivery it shows. */
    public record Wish(PaperKind kind, Optional<IssuedPaper> about) {}

    private record Draft(UnitId unit, PaperTemplate template, Map<PaperSlot, String> values) {

        List<PaperLine> lines(String number) {
            var all = new EnumMap<PaperSlot, String>(values);
            all.put(PaperSlot.NUMBER, number);
            return Filling.fill(template.text(), all, Set.of(PaperSlot.PETITIONER));
        }
    }

    /** How it would read; the petitioner's name stays a slot. */
    public Mono<PaperPreview> preview(CaseFile file, Wish wish) {
        return draft(file, wish)
                .map(draft -> new PaperPreview(
                        wish.kind(),
                        draft.template().title(),
                        draft.lines(NO_NUMBER_YET),
                        houses.name(draft.unit()),
                        clock.today()));
    }

    /** Issues it; inside an act. The caller has checked who makes it, and when. */
    public Mono<PaperId> issue(CaseFile read, Wish wish, Official by) {
        Instant now = clock.instant();
        int year = Shanghai.dayOf(now).getYear();
        return draft(read, wish)
                .flatMap(draft -> files.raise(read)
                        .flatMap(file -> numbered(draft.unit(), year)
                                .map(numbered -> row(file, wish, draft, numbered, by, now))
                                .flatMap(row -> rows.add(row)
                                        .then(filing.append(
                                                post(draft.unit(), by).actor(), now, entry(file, row)))
                                        .thenReturn(new PaperId(row.id())))));
    }

    private record Numbered(int nth, String number) {}

    private Mono<Numbered> numbered(UnitId unit, int year) {
        return templates
                .style()
                .flatMap(style -> rows.next(unit, year)
                        .map(nth -> new Numbered(nth, style.number(unit, houses.name(unit), year, nth))));
    }

    private Mono<Draft> draft(CaseFile file, Wish wish) {
        UnitId unit = unit(file, wish);
        return Mono.zip(templates.current(wish.kind()), values.of(file, unit, wish.kind()))
                .map(both -> new Draft(unit, both.getT1(), all(wish, both.getT1(), both.getT2())))
                .doOnNext(draft -> complete(wish.kind(), draft.values()));
    }

    private Map<PaperSlot, String> all(Wish wish, PaperTemplate template, Map<PaperSlot, String> ofCase) {
        var all = new EnumMap<PaperSlot, String>(PaperSlot.class);
        all.putAll(ofCase);
        all.put(PaperSlot.LEGAL_BASIS, template.printedBasis());
        wish.about().map(values::delivered).ifPresent(all::putAll);
        return all;
    }

    private static void complete(PaperKind kind, Map<PaperSlot, String> values) {
        var wanted = kind.obligatory().stream()
                .filter(slot -> slot != PaperSlot.PETITIONER)
                .collect(Collectors.toSet());
        var missing = Filling.missing(wanted, values);
        if (missing.isEmpty()) return;
        String what = missing.stream().sorted().map(PaperSlot::meaning).collect(Collectors.joining("、"));
        throw new Conflict("wrong-state", "案卷里还没有" + what + "，这份文书现在不能制作。");
    }

    /** Whose paper it is: who passed the letter on, or who answers for it; a 送达回证 is of the paper's own unit. */
    private UnitId unit(CaseFile file, Wish wish) {
        return switch (wish.kind()) {
            case FORWARDING, ASSIGNMENT -> houses.petitionOffice();
            case DELIVERY -> wish.about().map(IssuedPaper::unit).orElse(holder(file));
            case NOTICE, EXTENSION, OPINION, DECLINED, EXHAUSTED, REDIRECTED -> holder(file);
        };
    }

    private static UnitId holder(CaseFile file) {
        return file.round().state().holder();
    }

    private PaperRow row(CaseFile file, Wish wish, Draft draft, Numbered numbered, Official by, Instant now) {
        String number = numbered.number();
        LocalDate day = Shanghai.dayOf(now);
        String title = draft.template().title();
        String lines = PaperRow.written(draft.lines(number));
        String signed = houses.name(draft.unit());
        return new PaperRow(
                Ids.next(),
                file.id(),
                wish.kind().name(),
                draft.unit().value(),
                day.getYear(),
                numbered.nth(),
                number,
                title,
                lines,
                signed,
                day,
                draft.template().version(),
                wish.about().map(paper -> paper.id().value()).orElse(null),
                PaperRow.sealed(number, title, lines, signed, day),
                now,
                by.person().value(),
                by.name());
    }

    private static PaperIssued entry(CaseFile file, PaperRow row) {
        return new PaperIssued(
                file.subject(), row.id(), PaperKind.valueOf(row.kind()), row.number(), row.unit(), row.digest());
    }

    /** The post in which somebody acts: the one at this unit, if they have one there. */
    static Post post(UnitId unit, Official by) {
        return by.postAt(unit, Role.HANDLER, Role.VILLAGE_CADRE, Role.UNIT_HEAD, Role.DISPATCHER)
                .orElse(by.posts().getFirst());
    }
}
