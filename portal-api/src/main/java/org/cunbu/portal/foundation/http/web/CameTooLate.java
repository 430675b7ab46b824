package org.cunbu.portal.foundation.http.web;

import org.cunbu.portal.foundation.http.Unexpected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;

/**
 * Errors that come when nobody waits for an answer any more, as when somebody's network goes away while a letter is being
 * sent. Reactor would log them with their messages, which may quote what somebody typed.
 */
@Component
class CameTooLate {

    private static final Logger log = LoggerFactory.getLogger(CameTooLate.class);

    CameTooLate() {
        Hooks.onErrorDropped(error -> Unexpected.tell(log, error));
    }
}
