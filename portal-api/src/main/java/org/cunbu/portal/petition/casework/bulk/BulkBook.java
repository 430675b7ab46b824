package org.cunbu.portal.petition.casework.bulk;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.BulkKind;
import org.cunbu.portal.petition.casework.BulkView;
import org.cunbu.portal.petition.casework.BulkWish;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.store.BulkActs;
import org.cunbu.portal.petition.casework.store.BulkActs.ActRow;
import org.cunbu.portal.petition.casework.store.BulkActs.LineRow;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks before many letters are acted upon, keeps the wish, and says how far it has come. */
@Component
public class BulkBook {

    private static final UUID NONE = new UUID(0, 0);

    private final BulkActs bulk;
    private final CaseFiles files;
    private final Acts acts;
    private final PortalClock clock;

    BulkBook(BulkActs bulk, CaseFiles files, Acts acts, PortalClock clock) {
        this.bulk = bulk;
        this.files = files;
        this.acts = acts;
        this.clock = clock;
    }

    /** What would become of each letter by the rights and versions of now; nothing is done. */
    public Mono<BulkView> preview(BulkKind kind, List<BulkWish.Letter> letters, Official by) {
        return Flux.fromIterable(letters)
                .concatMap(letter -> look(letter, kind, by))
                .collectList()
                .map(lines -> new BulkView(NONE, kind, clock.instant(), null, lines));
    }

    /** Keeps the wish; it is done from now on. */
    public Mono<UUID> begin(BulkWish wish, Official by) {
        UUID id = Ids.next();
        return acts.inOne(() -> bulk.keep(id, wish, by.person().value(), by.name(), clock.instant()))
                .thenReturn(id);
    }

    /** How far it has come; for whoever wished it. */
    public Mono<BulkView> progress(UUID id, Official by) {
        return bulk.one(id, by.person().value())
                .switchIfEmpty(Mono.error(() -> new NotFound("这次批量办理")))
                .flatMap(act -> bulk.lines(id)
                        .flatMap(lines -> Flux.fromIterable(lines)
                                .concatMap(line -> shown(line, by))
                                .collectList())
                        .map(lines -> view(act, lines)));
    }

    /** The last ones of this official, without their lines. */
    public Mono<List<BulkView>> recent(Official by) {
        return bulk.recent(by.person().value()).map(act -> view(act, List.of())).collectList();
    }

    private static BulkView view(ActRow act, List<BulkView.Line> lines) {
        return new BulkView(act.id(), BulkKind.valueOf(act.kind()), act.made(), act.finished(), lines);
    }

    private Mono<BulkView.Line> look(BulkWish.Letter letter, BulkKind kind, Official by) {
        return files.of(letter.petition(), by)
                .map(file -> line(letter, file, refusal(file, letter.version(), kind.act())))
                .onErrorResume(NotFound.class, none -> Mono.just(unseen(letter)));
    }

    private static @Nullable String refusal(CaseFile file, int version, Act act) {
        if (!file.may(Act.READ)) return "没有这封信。";
        if (file.version() != version) return "这封信刚有变化，请回清单重新选。";
        return file.may(act) ? null : "现在的状态不能做这一步，或者不归您做。";
    }

    private static BulkView.Line line(BulkWish.Letter letter, CaseFile file, @Nullable String why) {
        if (!file.may(Act.READ_TEXT)) return unseen(letter);
        return new BulkView.Line(
                letter.petition(),
                letter.version(),
                file.petition().number().value(),
                file.petition().title(),
                why == null ? BulkView.State.WAITING : BulkView.State.NOT_DONE,
                why);
    }

    private static BulkView.Line unseen(BulkWish.Letter letter) {
        return new BulkView.Line(letter.petition(), letter.version(), "", "", BulkView.State.NOT_DONE, "没有这封信。");
    }

    /** A line of an act; a letter that went out of this official's sight by it keeps its result and no word. */
    private Mono<BulkView.Line> shown(LineRow line, Official by) {
        var id = new PetitionId(line.petition());
        var state = BulkView.State.valueOf(line.state());
        var bare = new BulkView.Line(id, line.version(), "", "", state, line.why());
        return files.of(id, by)
                .filter(file -> file.may(Act.READ_TEXT))
                .map(file -> new BulkView.Line(
                        id,
                        line.version(),
                        file.petition().number().value(),
                        file.petition().title(),
                        state,
                        line.why()))
                .onErrorResume(NotFound.class, none -> Mono.empty())
                .defaultIfEmpty(bare);
    }
}
