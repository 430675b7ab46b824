package org.cunbu.portal.petition.casework;

import java.util.Optional;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.handling.ReceiptDesk;
import org.cunbu.portal.petition.intake.Identified;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReplacedReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Replaces receipts that were lost, at the desk or by call-back: at the petition office, of a denunciation at the
 * discipline desk, by those who read the letter anyway. A new secret opens a letter, so nobody comes by one to what is not
 * theirs to read.
 */
@Service
public class LostReceipts {

    private static final int REASON = 200;

    private final Intake intake;
    private final ReceiptDesk desk;
    private final Organization organization;
    private final Acts acts;

    LostReceipts(Intake intake, ReceiptDesk desk, Organization organization, Acts acts) {
        this.intake = intake;
        this.desk = desk;
        this.organization = organization;
        this.acts = acts;
    }

    /** Whether this official may replace receipts at all. */
    public boolean mayReplace(Official by) {
        return post(by).isPresent();
    }

    /** Gives a new receipt and voids the old one; who, why and how the petitioner was identified is recorded. */
    public Mono<ReplacedReceipt> replace(ReceiptNumber number, @Nullable Identified how, String why, Official by) {
        return Mono.defer(() -> {
            Post post = post(by).orElseThrow(() -> new Forbidden("回执由信访局分办员补办，举报的由纪检监察组补办。"));
            String reason = reason(why);
            if (how == null) throw Invalid.field("how", "required", "请选一下怎么确认是本人的。");
            return intake.byNumber(number)
                    .flatMap(letter -> acts.inOne(() -> desk.replace(letter.id(), how, reason, by, post.actor())))
                    .switchIfEmpty(Mono.error(() -> new NotFound("这封信")));
        });
    }

    private static String reason(String raw) {
        String reason = PlainText.oneLine("why", raw.strip(), REASON);
        if (reason.isBlank()) throw Invalid.field("why", "required", "请写一下为什么补办。");
        return reason;
    }

    private Optional<Post> post(Official by) {
        return by.postAt(organization.petitionOffice().id(), Role.DISPATCHER)
                .or(() -> by.postAt(organization.discipline().id(), Role.HANDLER, Role.DISPATCHER, Role.UNIT_HEAD));
    }
}
