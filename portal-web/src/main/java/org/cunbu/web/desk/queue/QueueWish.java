package org.cunbu.web.desk.queue;

import org.cunbu.portal.foundation.http.PageKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the queue was asked for.
 *
 * @param page where the list goes on
 * @param done message key of the act that was just done
 */
record QueueWish(
        QueueView view, @Nullable PageKey page, @Nullable String done) {

    /** The first page of this view. */
    UriComponentsBuilder address() {
        return UriComponentsBuilder.fromPath("/desk").queryParam("view", view.word());
    }

    /** This very page. */
    UriComponentsBuilder here() {
        return page == null ? address() : address().queryParam("page", page.token());
    }
}
