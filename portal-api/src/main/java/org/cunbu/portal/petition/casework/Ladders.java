package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.store.LadderSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** 逾期怎么办: the ladder and the quiet hours, set by administrators. */
@Service
public class Ladders {

    private static final UUID THE_LADDER = new UUID(0x0198_f000_0000_7000L, 0x8000_0000_0000_0068L);
    private static final int REASON = 200;

    private final LadderSetting setting;
    private final Acts acts;
    private final Journal journal;

    Ladders(LadderSetting setting, Acts acts, Journal journal) {
        this.setting = setting;
        this.acts = acts;
        this.journal = journal;
    }

    /** The ladder as it holds now, for rooms that climb it. */
    public Mono<Ladder> now() {
        return setting.now();
    }

    /** The same for administrators. */
    public Mono<Ladder> read(Official by) {
        return Mono.fromSupplier(() -> administrator(by)).then(Mono.defer(setting::now));
    }

    /** Changes it; holds at once for everything that is late and has not reached that rung. */
    public Mono<Ladder> change(LadderWish wish, @Nullable String rawReason, Official by) {
        Post post = administrator(by);
        Ladder ladder = wish.checked();
        String reason = rawReason == null ? "" : rawReason.strip();
        if (reason.isEmpty()) throw Invalid.field("reason", "required", "请写明为什么改。");
        if (reason.length() > REASON) throw Invalid.field("reason", "too-long", "理由最多 200 个字。");
        return acts.inOne(() -> setting.change(ladder)
                .switchIfEmpty(Mono.error(() -> new Overtaken("the ladder")))
                .delayUntil(now -> journal.append(
                        new LadderChanged(new Subject("ladder", THE_LADDER, now.version()), now, reason),
                        post.actor())));
    }

    private static Post administrator(Official by) {
        return by.postAs(Role.ADMINISTRATOR).orElseThrow(Forbidden::new);
    }
}
