package org.cunbu.portal.petition.casework.handling;

import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;

/** What a petitioner may say into a file that a unit reads. */
@Component
class OpenFiles {

    private final Routing routing;

    OpenFiles(Routing routing) {
        this.routing = routing;
    }

    /** Rule 1: what sounds like a denunciation comes before the discipline desk first, so not into an open file. */
    void noAccusation(CaseFile file, String field, String text) {
        if (!file.round().secrecy().hides() && routing.accuses(text)) {
            throw Invalid.field(field, "accusation", "这些话像是在反映某人的问题。请另写一封信，类别选“举报”，先由纪检监察看，承办单位看不到。");
        }
    }
}
