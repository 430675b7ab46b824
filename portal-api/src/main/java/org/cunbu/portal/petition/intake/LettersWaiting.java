package org.cunbu.portal.petition.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** cunbu_intake_waiting: letters that were handed in and wait for their commit; most of the time none. */
@Component
class LettersWaiting implements SmartInitializingSingleton {

    private final Letters letters;
    private final MeterRegistry registry;

    LettersWaiting(Letters letters, MeterRegistry registry) {
        this.letters = letters;
        this.registry = registry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Gauge.builder("cunbu.intake.waiting", letters, Letters::waiting)
                .description("Letters that were handed in and wait for their commit")
                .register(registry);
    }
}
