package org.cunbu.portal.petition.casework.papers;

import java.nio.file.Path;
import java.util.Locale;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Refused;
import org.cunbu.portal.foundation.papers.Pdf;
import org.cunbu.portal.foundation.papers.PrintedPaper;
import org.cunbu.portal.foundation.papers.PrintedPapers;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Look;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.PaperFile;
import org.cunbu.portal.petition.casework.PaperFormat;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.Discreet;
import org.cunbu.portal.petition.casework.papers.rules.Filling;
import org.cunbu.portal.petition.casework.papers.rules.Layout;
import org.cunbu.portal.petition.casework.papers.store.PaperRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands a paper out as a file: what was kept, with the petitioner called as whoever takes it may read it. */
@Component
public class Handing {

    /** How a petitioner is called who left no name, or was erased. */
    static final String NOBODY = "来信人";

    private static final String FOOT = "由门户自动生成，未加盖印章";
    private static final String DEMO = "演示系统：内容均为虚构，不能作为凭证";

    private final PaperBook book;
    private final Vault vault;
    private final Discreet discreet;
    private final boolean demo;

    Handing(PaperBook book, Vault vault, Discreet discreet, @Value("${cunbu.demo:false}") boolean demo) {
        this.book = book;
        this.vault = vault;
        this.discreet = discreet;
        this.demo = demo;
    }

    /** A paper and how the petitioner is called on it. */
    public record Handed(PaperRow paper, String petitioner) {}

    /** For the file: the name masked for those who may ask for it, and not there at all for everybody else. */
    public Mono<Handed> masked(CaseFile file, PaperId id) {
        Mono<String> name = file.may(Act.SEE_CONTACT)
                ? Mono.justOrEmpty(file.petition().contact())
                        .flatMap(vault::masked)
                        .mapNotNull(Masked::name)
                        .defaultIfEmpty(NOBODY)
                : Mono.just(NOBODY);
        return book.row(file.petition().id(), id).zipWith(name, Handed::new);
    }

    /** For the envelope: with the name, and the look in the journal; inside an act. */
    public Mono<Handed> named(CaseFile file, PaperId id, String reason, Official by) {
        return book.row(file.petition().id(), id)
                .flatMap(row -> looked(file, reason, by).map(name -> new Handed(row, name)));
    }

    /** For whoever may know how the letter goes, and not who wrote it. */
    public static Handed nameless(PaperRow row) {
        return new Handed(row, NOBODY);
    }

    /** For the petitioner. */
    public Mono<Handed> own(CaseFile file, PaperRow row) {
        return Mono.justOrEmpty(file.petition().contact())
                .flatMap(vault::contactForOwner)
                .map(Handing::name)
                .defaultIfEmpty(NOBODY)
                .map(name -> new Handed(row, name));
    }

    /** The file; outside of any act, for it takes its time. */
    public Mono<PaperFile> file(Handed handed, PaperFormat format) {
        PaperRow row = handed.paper();
        if (!row.fitsItsSeal()) {
            return Mono.error(() -> new Conflict("wrong-state", "这份文书和制作时不一样了，不能下载，请告诉系统管理员。"));
        }
        return Mono.fromCallable(() ->
                        new PaperFile(name(row), format, written(printed(row, handed.petitioner()), format)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<String> looked(CaseFile file, String reason, Official by) {
        var actor = Making.post(file.round().state().holder(), by).actor();
        return discreet.forFile(file.petition(), reason)
                .map(why -> new Look(actor, why))
                .flatMap(look -> Mono.justOrEmpty(file.petition().contact())
                        .flatMap(contact -> vault.contact(contact, look))
                        .map(Handing::name)
                        .defaultIfEmpty(NOBODY));
    }

    private static String name(ContactDetails contact) {
        PersonName name = contact.name();
        return name == null ? NOBODY : name.text();
    }

    private PrintedPaper printed(PaperRow row, String petitioner) {
        return new PrintedPaper(
                row.title(),
                "编号：" + row.number(),
                Layout.of(Filling.complete(row.read(), PaperSlot.PETITIONER, petitioner)),
                row.signed(),
                CaseValues.date(row.day()),
                demo ? DEMO : "",
                FOOT);
    }

    private static byte[] written(PrintedPaper paper, PaperFormat format) {
        return switch (format) {
            case DOCX -> PrintedPapers.docx(paper);
            case PDF -> PrintedPapers.pdf(font(), paper);
        };
    }

    private static Path font() {
        return Pdf.font().orElseThrow(() -> Refused.as("not-acceptable", "这台机器上没有可以放进 PDF 的中文字体，请下载 docx。"));
    }

    private static String name(PaperRow row) {
        return "%s-%s-%d-%d".formatted(row.kind().toLowerCase(Locale.ROOT), row.unit(), row.year(), row.ordinal());
    }
}
