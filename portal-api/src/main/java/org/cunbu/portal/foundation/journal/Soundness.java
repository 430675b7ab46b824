package org.cunbu.portal.foundation.journal;

import java.util.UUID;
import java.util.function.LongConsumer;
import org.cunbu.portal.foundation.journal.store.Gaps;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/**
 * Whether the journal is as the one door writes it: of each petition no version is missing and none comes before an
 * earlier one. For whoever checks a portal, as after a restore.
 */
@Service
public class Soundness {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Gaps gaps;

    Soundness(Gaps gaps) {
        this.gaps = gaps;
    }

    /** The petitions whose entries have a gap. @param progress hears how many subjects were looked at so far */
    public Flux<UUID> broken(LongConsumer progress) {
        long[] looked = {0};
        return gaps.after(BEFORE_ALL)
                .expand(slice -> gaps.after(slice.last()))
                .doOnNext(slice -> progress.accept(looked[0] += slice.subjects()))
                .concatMap(slice -> gaps.in(slice));
    }
}
