package org.cunbu.web.desk.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.ListCounts;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.ListLine;
import org.cunbu.portal.petition.casework.Lists;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.Moments;
import org.cunbu.web.desk.UnitChoice;
import org.cunbu.web.desk.UnitChoices;
import org.springframework.stereotype.Component;

/** Makes the pages of the three lists out of what casework gives. */
@Component
class ListPages {

    private final DeskFrames frames;
    private final Lists lists;
    private final UnitChoices units;
    private final Regions regions;
    private final PortalClock clock;
    private final Calendar calendar;

    ListPages(
            DeskFrames frames, Lists lists, UnitChoices units, Regions regions, PortalClock clock, Calendar calendar) {
        this.frames = frames;
        this.lists = lists;
        this.units = units;
        this.regions = regions;
        this.clock = clock;
        this.calendar = calendar;
    }

    ListPage of(ListKind list, ListQuery query, Page<ListLine> page, ListCounts counts, Official by) {
        var next = page.next();
        return new ListPage(
                frames.of(by, "lists"),
                list.word(),
                list.meaning(),
                "/desk/lists/" + list.path(),
                Arrays.stream(ListKind.values())
                        .map(each -> new ListPage.Way(each.word(), query.address(each, ""), each == list))
                        .toList(),
                query,
                counts.shown(),
                counts.near(),
                counts.overdue(),
                choices(Stage.values(), counts.stages(), "lists.stage.", query.stage()),
                choices(Kind.values(), counts.kinds(), "desk.kind.", query.kind()),
                choices(Channel.values(), counts.channels(), "desk.channel.", query.channel()),
                places(query),
                choosable(by),
                list.isOfTheClosed(),
                list == ListKind.ASSIGNMENTS,
                page.items().stream().map(this::line).toList(),
                next == null ? null : query.address(list, next),
                query.page().isEmpty() ? null : query.address(list, ""),
                query.address(list, "/print"),
                query.address(list, "/spreadsheet"),
                next == null ? 0 : page.items().size(),
                Moments.at(clock.instant()));
    }

    /** The units to which this official may narrow a list. */
    private List<UnitChoice> choosable(Official by) {
        if (lists.seesEveryUnit(by)) return units.all();
        var seen = lists.unitsOf(by);
        return units.all().stream()
                .filter(unit -> seen.contains(new UnitId(unit.code())))
                .toList();
    }

    private static <E extends Enum<E>> List<ListPage.Choice> choices(
            E[] all, Map<E, Long> counts, String key, String chosen) {
        return Arrays.stream(all)
                .filter(each -> counts.containsKey(each) || each.name().equals(chosen))
                .map(each -> new ListPage.Choice(
                        each.name(),
                        key + each.name(),
                        counts.getOrDefault(each, 0L),
                        each.name().equals(chosen)))
                .toList();
    }

    /** The townships; a village that a way from the wall named stands beside them. */
    private List<ListPage.Choice> places(ListQuery query) {
        var townships = regions.townships().stream()
                .map(each -> new ListPage.Choice(
                        each.code().value(),
                        each.name(),
                        -1,
                        each.code().value().equals(query.place())));
        var village = Stream.of(query.place())
                .filter(code -> code.length() == 12)
                .map(code -> new ListPage.Choice(code, regions.fullName(new RegionCode(code)), -1, true));
        return Stream.concat(village, townships).toList();
    }

    private ListPage.Line line(ListLine line) {
        var letter = line.letter();
        var next = letter.next();
        var mode = line.mode();
        var given = line.given();
        var closing = line.closing();
        return new ListPage.Line(
                letter.petition().toString(),
                letter.version(),
                "/desk/cases/" + letter.petition(),
                letter.number().shown(),
                letter.title(),
                "desk.kind." + letter.kind().name(),
                "desk.channel." + letter.channel().name(),
                letter.place(),
                letter.stage().name(),
                letter.step(),
                line.leadName() == null ? letter.holderName() : line.leadName(),
                String.join("、", line.alongside()),
                letter.handler(),
                mode == null ? "" : mode.word(),
                given == null ? "" : Moments.at(given),
                next == null ? Due.none() : Due.of(next.kind(), next.day(), clock.today(), calendar.workingDays()),
                closing == null
                        ? null
                        : new ListPage.Closing(
                                Moments.at(closing.at()), closing.how(), closing.byWord(), closing.answer()));
    }
}
