package org.cunbu.web.desk.entries;

import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.LostReceipts;
import org.cunbu.portal.petition.intake.EnteredCount;
import org.cunbu.portal.petition.intake.EnteredLine;
import org.cunbu.portal.petition.intake.EntryDesk;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the pages of letters that officials type in. */
@Component
class EntryPages {

    private final EntryDesk desk;
    private final LostReceipts lost;
    private final DeskFrames frames;
    private final Regions regions;

    EntryPages(EntryDesk desk, LostReceipts lost, DeskFrames frames, Regions regions) {
        this.desk = desk;
        this.lost = lost;
        this.frames = frames;
        this.regions = regions;
    }

    /** The form, for whoever may type letters in. */
    EntryPage form(EntryForm form, List<String> unread, boolean pasted, Official by) {
        if (!desk.mayEnter(by)) throw new Forbidden("代群众录入由分办员、承办人、村干部来做。");
        return new EntryPage(
                frames.of(by, "entries"),
                form,
                desk.channels(by),
                regions.townships(),
                villages(form.township()),
                unread,
                pasted);
    }

    Mono<EntriesPage> mine(EntriesPage.@Nullable TableResult result, Official by) {
        return Mono.zip(desk.mine(by).map(EntryPages::line).collectList(), desk.ofUnit(by), desk.ofCounty(by))
                .map(all -> new EntriesPage(
                        frames.of(by, "entries"),
                        all.getT1(),
                        count(all.getT2()),
                        count(all.getT3()),
                        lost.mayReplace(by),
                        result));
    }

    /** Intake speaks of one region and of each representative; the page asks for a place in two selects, for them in one box. */
    static FieldError atField(FieldError error) {
        if (error.field().equals("region")) return new FieldError("township", error.code(), error.message());
        if (error.field().startsWith("representative")) {
            return new FieldError("representatives", error.code(), error.message());
        }
        return error;
    }

    private List<Region> villages(String township) {
        return regions.townships().stream()
                .map(Region::code)
                .filter(code -> code.value().equals(township))
                .flatMap(code -> regions.villagesOf(code).stream())
                .toList();
    }

    private static EntriesPage.Line line(EnteredLine line) {
        return new EntriesPage.Line(
                line.number().shown(),
                "desk.channel." + line.channel().name(),
                line.title(),
                Moments.at(line.happened()),
                Moments.at(line.recorded()),
                line.isLate());
    }

    private static EntriesPage.Count count(EnteredCount count) {
        return new EntriesPage.Count(count.entered(), count.late());
    }
}
