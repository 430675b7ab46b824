package org.cunbu.portal.people.organization;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Once a second asks whether the units were changed, perhaps by another replica, and reads them again if so. */
@Component
class Refresh implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Organization organization;
    private volatile @Nullable Disposable running;

    Refresh(Organization organization) {
        this.organization = organization;
    }

    @Override
    public void start() {
        running = Flux.interval(EVERY, EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> organization.refresh().onErrorResume(Refresh::later))
                .subscribe();
    }

    private static Mono<Void> later(Throwable failed) {
        LOG.debug("The units could not be read again now", failed);
        return Mono.empty();
    }

    @Override
    public void stop() {
        Disposable subscription = running;
        if (subscription != null) {
            subscription.dispose();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
