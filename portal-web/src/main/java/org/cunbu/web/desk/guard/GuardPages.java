package org.cunbu.web.desk.guard;

import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.people.guarding.BlockWish;
import org.cunbu.portal.people.guarding.Guarding;
import org.cunbu.portal.people.guarding.Rises;
import org.cunbu.portal.people.guarding.Weighed;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page of what stands at the doors. */
@Component
class GuardPages {

    static final BlockWish NOBODY = new BlockWish("", "", "", "", 3);

    private final Guarding guarding;
    private final Rises rises;
    private final DeskFrames frames;
    private final PortalClock clock;

    GuardPages(Guarding guarding, Rises rises, DeskFrames frames, PortalClock clock) {
        this.guarding = guarding;
        this.rises = rises;
        this.frames = frames;
        this.clock = clock;
    }

    Mono<GuardPage> page(
            BlockWish asked, @Nullable Weighed weighed, Attempt attempt, @Nullable String done, Official by) {
        return Mono.zip(
                        guarding.limits(by)
                                .map(rule -> GuardPage.Limit.of(rule, attempt))
                                .collectList(),
                        guarding.blocks(by)
                                .map(block -> GuardPage.Line.of(block, clock.instant()))
                                .collectList(),
                        guarding.busiest(by).collectList(),
                        rises.latest(by).map(GuardPage.Risen::of).collectList(),
                        rises.isListening(by))
                .map(all -> new GuardPage(
                        frames.of(by, "guard"),
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        asked,
                        weighed == null ? null : GuardPage.Weighing.of(weighed),
                        attempt,
                        done));
    }
}
