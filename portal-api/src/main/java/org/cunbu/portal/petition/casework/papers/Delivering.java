package org.cunbu.portal.petition.casework.papers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.DeliveryWay;
import org.cunbu.portal.petition.casework.IssuedPaper;
import org.cunbu.portal.petition.casework.PaperDelivered;
import org.cunbu.portal.petition.casework.PaperDelivery.Taker;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.Discreet;
import org.cunbu.portal.petition.casework.handling.Filing;
import org.cunbu.portal.petition.casework.papers.store.DeliveryRow;
import org.cunbu.portal.petition.casework.papers.store.DeliveryRows;
import org.cunbu.portal.petition.casework.papers.store.PaperRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 送达: writes down how a paper, or the answer, came to the petitioner: happened and recorded are two times. */
@Component
public class Delivering {

    private static final int EVIDENCE = 200;
    private static final Pattern POST_NUMBER = Pattern.compile("[A-Z]{2}[0-9]{9,11}([A-Z]{2})?|[0-9]{12,15}");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final CaseFiles files;
    private final DeliveryRows rows;
    private final Filing filing;
    private final Discreet discreet;
    private final PortalClock clock;

    Delivering(CaseFiles files, DeliveryRows rows, Filing filing, Discreet discreet, PortalClock clock) {
        this.files = files;
        this.rows = rows;
        this.filing = filing;
        this.discreet = discreet;
        this.clock = clock;
    }

    /**
     * What somebody says about a delivery.
     *
     * @param evidence of a posted one the post's number; else where the slip lies, who listened
     */
    public record Wish(
            @Nullable DeliveryWay way,
            @Nullable Taker taker,
            @Nullable Instant at,
            String evidence) {}

    private record Checked(DeliveryWay way, Taker taker, Instant at, String evidence) {}

    /** Records how it was delivered; inside an act. Without a paper it is the answer's delivery. */
    public Mono<Void> record(CaseFile read, Optional<IssuedPaper> paper, Wish wish, Official by) {
        Instant now = clock.instant();
        Checked checked = checked(wish, since(read, paper), now);
        UUID of = paper.map(each -> each.id().value()).orElse(null);
        Instant answered = of == null ? since(read, paper) : null;
        return files.raise(read)
                .zipWith(evidence(read, checked))
                .flatMap(both -> rows.add(new DeliveryRow(
                                Ids.next(),
                                read.id(),
                                of,
                                checked.way().name(),
                                checked.taker().name(),
                                checked.at(),
                                now,
                                by.person().value(),
                                by.name(),
                                both.getT2(),
                                answered))
                        .then(filing.append(
                                Making.post(read.round().state().holder(), by).actor(),
                                now,
                                new PaperDelivered(
                                        both.getT1().subject(),
                                        of,
                                        paper.map(IssuedPaper::number).orElse(null),
                                        checked.way(),
                                        checked.at()))));
    }

    /** The petitioner opens a paper: the first time is its delivery; inside an act. */
    public Mono<Void> opened(PaperRow paper, CaseFile file) {
        return rows.isOpened(paper.id())
                .filter(before -> !before)
                .flatMap(first -> opened(file, paper.id(), paper.number(), null));
    }

    /** The petitioner sees the answer: the first time is its delivery; inside an act. */
    public Mono<Void> answerOpened(CaseFile file) {
        return Mono.justOrEmpty(file.round().state().delivered().map(Answer::delivered))
                .filterWhen(answered -> rows.isAnswerOpened(file.id(), answered).map(before -> !before))
                .flatMap(answered -> opened(file, null, null, answered));
    }

    private Mono<Void> opened(
            CaseFile read, @Nullable UUID paper, @Nullable String number, @Nullable Instant answered) {
        Instant now = clock.instant();
        return files.raise(read.requireNow(Act.FOLLOW))
                .flatMap(file -> rows.add(new DeliveryRow(
                                Ids.next(),
                                file.id(),
                                paper,
                                DeliveryWay.OPENED.name(),
                                Taker.SELF.name(),
                                now,
                                now,
                                null,
                                "来信人",
                                "凭编号和查询码打开",
                                answered))
                        .then(filing.append(
                                Actor.petitioner(),
                                now,
                                new PaperDelivered(file.subject(), paper, number, DeliveryWay.OPENED, now))));
    }

    /** From when on it can have been delivered. */
    private static Instant since(CaseFile file, Optional<IssuedPaper> paper) {
        return paper.map(IssuedPaper::issued)
                .or(() -> file.round().state().delivered().map(Answer::delivered))
                .orElseThrow(() -> new Conflict("wrong-state", "还没有答复，谈不上送达。"));
    }

    private static Checked checked(Wish wish, Instant since, Instant now) {
        DeliveryWay way = wish.way();
        Taker taker = wish.taker();
        Instant at = wish.at();
        if (way == null) throw Invalid.field("way", "missing", "请选送达方式。");
        if (way == DeliveryWay.OPENED) throw Invalid.field("way", "not-yours", "网上打开由门户自己记录。");
        if (taker == null) throw Invalid.field("taker", "missing", "请选谁收的。");
        if (at == null) throw Invalid.field("at", "missing", "请写送达的日期和时间。");
        if (at.isAfter(now)) throw Invalid.field("at", "in-the-future", "送达时间还没有到。");
        if (at.isBefore(since.minus(CLOCKS_DIFFER))) throw Invalid.field("at", "too-early", "送达不会早于文书的制作（答复的送出）。");
        return new Checked(way, taker, at, evidence(way, wish.evidence()));
    }

    private static String evidence(DeliveryWay way, String raw) {
        String evidence = PlainText.oneLine("evidence", raw, EVIDENCE).strip();
        if (evidence.isEmpty()) throw Invalid.field("evidence", "missing", "请写凭据：签收单放在哪里、邮件号、谁在场。");
        if (way == DeliveryWay.POSTED && !POST_NUMBER.matcher(evidence).matches()) {
            throw Invalid.field("evidence", "no-post-number", "邮寄的请写邮件号，例如 XA12345678943。");
        }
        return evidence;
    }

    /** A post's number stays as it is; other words tell of nobody. */
    private Mono<String> evidence(CaseFile file, Checked checked) {
        return checked.way() == DeliveryWay.POSTED
                ? Mono.just(checked.evidence())
                : discreet.forFile(file.petition(), checked.evidence());
    }
}
