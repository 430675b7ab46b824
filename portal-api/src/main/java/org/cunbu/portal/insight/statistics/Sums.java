package org.cunbu.portal.insight.statistics;

import java.util.List;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.store.FoldedDays;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where a question's sums come from: folded rows, or the changes themselves. */
interface Sums {

    /**
     * @param values of the dimension; null for all
     * @param by     told apart by this as well
     */
    Mono<List<FoldedDays.Sum>> of(Dimension dimension, @Nullable List<String> values, By by);
}
