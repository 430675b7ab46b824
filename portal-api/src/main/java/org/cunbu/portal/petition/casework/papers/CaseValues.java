package org.cunbu.portal.petition.casework.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.CaseView.Note;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.IssuedPaper;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.PaperDelivery;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.store.FileNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a case has to say in each slot of a paper; who the petitioner is does not come from here. */
@Component
class CaseValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.SIMPLIFIED_CHINESE);
    private static final String TO_FILL_IN = "________";

    private final Deadlines deadlines;
    private final FileNotes notes;
    private final Organization organization;
    private final CountyHouses houses;
    private final PortalClock clock;

    CaseValues(
            Deadlines deadlines, FileNotes notes, Organization organization, CountyHouses houses, PortalClock clock) {
        this.deadlines = deadlines;
        this.notes = notes;
        this.organization = organization;
        this.houses = houses;
        this.clock = clock;
    }

    /** What this case says on a paper of this unit. */
    Mono<Map<PaperSlot, String>> of(CaseFile file, UnitId unit, PaperKind kind) {
        return Mono.zip(
                        deadlines.of(file.id()).collectList(),
                        notes.of(file.petition().id()).collectList())
                .map(both -> kind == PaperKind.EXTENSION
                        ? extended(file, values(file, unit, both.getT1(), both.getT2()), both.getT1())
                        : values(file, unit, both.getT1(), both.getT2()));
    }

    private Map<PaperSlot, String> values(CaseFile file, UnitId unit, List<Deadline> clocks, List<Note> written) {
        RoundState state = file.round().state();
        var values = new EnumMap<PaperSlot, String>(PaperSlot.class);
        values.put(PaperSlot.UNIT, houses.name(unit));
        values.put(PaperSlot.DATE, date(clock.today()));
        values.put(PaperSlot.LETTER, file.petition().number().shown());
        values.put(PaperSlot.TITLE, file.petition().title());
        values.put(PaperSlot.RECEIVED, day(Shanghai.dayOf(file.petition().received())));
        values.put(PaperSlot.SUPERIOR, houses.name(organization.superiorOf(unit)));
        put(values, PaperSlot.PHONE, organization.unit(unit).map(Unit::phone));
        put(values, PaperSlot.HANDLER, state.handling().map(Handler::name));
        put(values, PaperSlot.RECEIVER, state.leading().map(lead -> houses.name(lead.unit())));
        put(values, PaperSlot.ANSWER, state.delivered().map(Answer::text));
        put(values, PaperSlot.DUE, lastDay(clocks, ClockKind.CONCLUSION));
        put(values, PaperSlot.RESPONSE_DUE, lastDay(clocks, ClockKind.FIRST_RESPONSE));
        put(values, PaperSlot.REASON, dispatched(written));
        if (state instanceof RoundState.ShownAnotherDoor turned) {
            values.put(PaperSlot.REASON, turned.why().reason());
            values.put(
                    PaperSlot.DOOR,
                    turned.why().door().word() + "：" + turned.why().door().advice());
        }
        return values;
    }

    /** The day before it was extended is that of the statute's clock as it ran first. */
    private static Map<PaperSlot, String> extended(
            CaseFile file, Map<PaperSlot, String> values, List<Deadline> clocks) {
        file.round().once().extension().ifPresent(extension -> {
            values.put(PaperSlot.REASON, extension.reason());
            values.put(PaperSlot.DUE, day(extension.until()));
            put(
                    values,
                    PaperSlot.DUE_BEFORE,
                    clocks.stream()
                            .filter(clock -> clock.kind() == ClockKind.CONCLUSION_STATUTE)
                            .map(clock -> clock.reckoning().lastDay())
                            .filter(extension.until()::isAfter)
                            .findFirst()
                            .map(CaseValues::day));
        });
        return values;
    }

    /** What the 送达回证 of a paper says; what nobody recorded yet is left to be filled in by hand. */
    Map<PaperSlot, String> delivered(IssuedPaper paper) {
        var values = new EnumMap<PaperSlot, String>(PaperSlot.class);
        Optional<PaperDelivery> last = paper.deliveries().stream().reduce((first, second) -> second);
        values.put(PaperSlot.PAPER, paper.called());
        values.put(PaperSlot.WAY, last.map(each -> each.way().word()).orElse(TO_FILL_IN));
        values.put(
                PaperSlot.DELIVERED,
                last.map(each -> Shanghai.minute(each.at())).orElse(TO_FILL_IN));
        values.put(PaperSlot.TAKER, last.map(each -> each.taker().word()).orElse(TO_FILL_IN));
        values.put(PaperSlot.EVIDENCE, last.map(PaperDelivery::evidence).orElse(TO_FILL_IN));
        values.put(PaperSlot.CARRIER, last.map(PaperDelivery::by).orElse(TO_FILL_IN));
        return values;
    }

    /** A paper's date, without the weekday. */
    static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static Optional<String> lastDay(List<Deadline> clocks, ClockKind kind) {
        return clocks.stream()
                .filter(clock -> clock.kind() == kind)
                .reduce((first, second) -> second)
                .map(clock -> day(clock.reckoning().lastDay()));
    }

    private static Optional<String> dispatched(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.purpose() == NotePurpose.DISPATCH)
                .reduce((first, second) -> second)
                .map(Note::text);
    }

    private static void put(Map<PaperSlot, String> values, PaperSlot slot, Optional<String> value) {
        value.ifPresent(text -> values.put(slot, text));
    }
}
