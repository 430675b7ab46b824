package org.cunbu.portal.petition.publication.web;

import org.cunbu.portal.petition.publication.Wording;
import org.jspecify.annotations.Nullable;

/** Publish in these words; version is that of the preview. */
record PublicationRequest(
        int version,
        @Nullable String title,
        @Nullable String text,
        @Nullable String answer) {

    Wording toWording() {
        return new Wording(orEmpty(title), orEmpty(text), orEmpty(answer));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
