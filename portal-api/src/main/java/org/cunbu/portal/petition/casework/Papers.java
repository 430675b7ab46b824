package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.papers.Delivering;
import org.cunbu.portal.petition.casework.papers.Handing;
import org.cunbu.portal.petition.casework.papers.Making;
import org.cunbu.portal.petition.casework.papers.PaperBook;
import org.cunbu.portal.petition.casework.papers.rules.WhichPapers;
import org.cunbu.portal.petition.casework.papers.rules.WhoMakes;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * 文书: the papers of a case. Whoever may read the letter's words sees them; who did what stands on a paper makes it; the
 * petitioner finds those that are addressed to them. What a caller may not see is not there.
 */
@Service
public class Papers {

    private static final Retry OVERTAKEN =
            Retry.max(5).filter(Overtaken.class::isInstance).onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final Acts acts;
    private final CaseFiles files;
    private final CountyHouses houses;
    private final PaperBook book;
    private final Making making;
    private final Handing handing;
    private final Delivering delivering;

    Papers(
            Acts acts,
            CaseFiles files,
            CountyHouses houses,
            PaperBook book,
            Making making,
            Handing handing,
            Delivering delivering) {
        this.acts = acts;
        this.files = files;
        this.houses = houses;
        this.book = book;
        this.making = making;
        this.handing = handing;
        this.delivering = delivering;
    }

    /** A case's papers, and which this official may make now. */
    public Mono<PaperShelf> of(PetitionId id, Official by) {
        return readable(id, by).zipWhen(file -> book.of(id)).map(both -> shelf(both.getT1(), both.getT2()));
    }

    /** How a paper would read; nothing is kept. */
    public Mono<PaperPreview> preview(PetitionId id, PaperKind kind, Optional<PaperId> about, Official by) {
        return readable(id, by).flatMap(file -> wish(file, kind, about).flatMap(wish -> making.preview(file, wish)));
    }

    /** Makes a paper: filled, numbered, kept as it is for ever. */
    public Mono<IssuedPaper> issue(PetitionId id, int version, PaperKind kind, Optional<PaperId> about, Official by) {
        return acts.inOne(() -> readable(id, by)
                        .doOnNext(file -> unchanged(file, version))
                        .flatMap(file -> wish(file, kind, about).flatMap(wish -> making.issue(file, wish, by))))
                .flatMap(paper -> book.of(id).map(kept -> one(kept, paper)));
    }

    /** A copy for the file, the petitioner's name masked. */
    public Mono<PaperFile> file(PetitionId id, PaperId paper, PaperFormat format, Official by) {
        return readable(id, by)
                .flatMap(file -> handing.masked(file, paper))
                .flatMap(handed -> handing.file(handed, format));
    }

    /** A copy for the envelope, with the petitioner's name; the look is recorded with its reason. */
    public Mono<PaperFile> named(PetitionId id, PaperId paper, PaperFormat format, String reason, Official by) {
        if (reason.isBlank()) return Mono.error(() -> Invalid.field("reason", "missing", "请写明为什么需要姓名。"));
        return acts.inOne(() -> readable(id, by)
                        .map(file -> file.requireNow(Act.SEE_CONTACT))
                        .flatMap(file -> handing.named(file, paper, reason, by)))
                .flatMap(handed -> handing.file(handed, format));
    }

    /**
     * Writes down how a paper was delivered.
     *
     * @param paper none: the answer itself
     * @param at    when it came, which may be earlier than now
     */
    public Mono<PaperShelf> recordDelivery(
            PetitionId id,
            int version,
            Optional<PaperId> paper,
            @Nullable DeliveryWay way,
            PaperDelivery.@Nullable Taker taker,
            @Nullable Instant at,
            String evidence,
            Official by) {
        var wish = new Delivering.Wish(way, taker, at, evidence);
        return acts.inOne(() -> readable(id, by)
                        .doOnNext(Papers::mayRecord)
                        .doOnNext(file -> unchanged(file, version))
                        .zipWhen(file -> about(file, paper))
                        .flatMap(both -> delivering.record(both.getT1(), both.getT2(), wish, by)))
                .then(Mono.defer(() -> of(id, by)));
    }

    /** The papers that are addressed to the petitioner. */
    public Mono<List<IssuedPaper>> of(Petitioner petitioner) {
        return own(petitioner).flatMap(file -> book.of(file.petition().id())).map(PaperBook.Kept::forPetitioner);
    }

    /**
     * One of them as a file; opening it the first time is its delivery. Whoever holds a receipt that an official made only
     * tracks: then nobody is called by name, and nothing counts as delivered.
     */
    public Mono<PaperFile> file(Petitioner petitioner, PaperId paper, PaperFormat format) {
        Supplier<Mono<Handing.Handed>> opening = () -> own(petitioner)
                .zipWhen(file -> book.forPetitioner(file.petition().id(), paper))
                .delayUntil(
                        both -> petitioner.mayDecide() ? delivering.opened(both.getT2(), both.getT1()) : Mono.empty())
                .flatMap(both -> petitioner.mayDecide()
                        ? handing.own(both.getT1(), both.getT2())
                        : Mono.just(Handing.nameless(both.getT2())));
        return Mono.defer(() -> acts.inOne(opening))
                .retryWhen(OVERTAKEN)
                .flatMap(handed -> handing.file(handed, format));
    }

    /**
     * The petitioner has the answer before their eyes: the first time is its delivery. That it cannot be written down just
     * now keeps nobody from reading; the next time will be the first.
     */
    public Mono<Void> answerOpened(Petitioner petitioner) {
        if (!petitioner.mayDecide()) return Mono.empty();
        Supplier<Mono<Void>> opening = () -> own(petitioner).flatMap(delivering::answerOpened);
        return Mono.defer(() -> acts.inOne(opening)).retryWhen(OVERTAKEN).onErrorComplete();
    }

    private Mono<CaseFile> own(Petitioner petitioner) {
        return files.ofPetitioner(petitioner.petition()).map(file -> file.requireNow(Act.FOLLOW));
    }

    private Mono<CaseFile> readable(PetitionId id, Official by) {
        return files.readable(id, by).filter(file -> file.may(Act.READ_TEXT)).switchIfEmpty(Mono.error(Forbidden::new));
    }

    private PaperShelf shelf(CaseFile file, PaperBook.Kept kept) {
        return new PaperShelf(
                file.petition().id(),
                file.version(),
                file.petition().number().shown(),
                kept.papers(),
                makeable(file),
                kept.answer(),
                file.round().state().delivered().isPresent(),
                WhoMakes.mayRecord(file.relations()),
                file.may(Act.SEE_CONTACT) && file.petition().contact().isPresent());
    }

    private Set<PaperKind> makeable(CaseFile file) {
        var kinds = EnumSet.noneOf(PaperKind.class);
        kinds.addAll(open(file));
        kinds.retainAll(WhoMakes.kinds(file.relations()));
        return kinds;
    }

    private Set<PaperKind> open(CaseFile file) {
        return WhichPapers.of(
                file.round(), houses.isVillage(file.round().state().holder()));
    }

    private Mono<Making.Wish> wish(CaseFile file, PaperKind kind, Optional<PaperId> about) {
        if (!WhoMakes.may(file.relations(), kind)) return Mono.error(Forbidden::new);
        if (kind != PaperKind.DELIVERY) {
            return open(file).contains(kind)
                    ? Mono.just(new Making.Wish(kind, Optional.empty()))
                    : Mono.error(() -> new Conflict("wrong-state", "这封信现在的状态不能制作" + kind.word() + "。"));
        }
        if (about.isEmpty()) return Mono.error(() -> Invalid.field("about", "missing", "请选是哪一份文书的送达回证。"));
        return about(file, about).map(paper -> new Making.Wish(kind, paper));
    }

    /** The paper that is meant, one addressed to the petitioner; none where the answer is. */
    private Mono<Optional<IssuedPaper>> about(CaseFile file, Optional<PaperId> wanted) {
        return wanted.isEmpty()
                ? Mono.just(Optional.empty())
                : book.of(file.petition().id())
                        .map(kept -> one(kept.forPetitioner(), wanted.get()))
                        .map(Optional::of);
    }

    private static IssuedPaper one(PaperBook.Kept kept, PaperId id) {
        return one(kept.papers(), id);
    }

    private static IssuedPaper one(List<IssuedPaper> papers, PaperId id) {
        return papers.stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("这份文书"));
    }

    private static void mayRecord(CaseFile file) {
        if (!WhoMakes.mayRecord(file.relations())) throw new Forbidden();
    }

    private static void unchanged(CaseFile file, int version) {
        if (file.version() != version) throw new Overtaken("the petition");
    }
}
