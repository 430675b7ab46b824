package org.cunbu.web.desk.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cunbu.portal.foundation.privacy.Found;
import org.cunbu.portal.petition.publication.Preview;

/** Cuts a text where personal data was found in it. */
final class Parts {

    private Parts() {}

    static List<PreviewPage.Part> of(Preview.Marked marked) {
        var parts = new ArrayList<PreviewPage.Part>();
        int at = 0;
        for (Found found : inOrder(marked)) {
            if (found.start() < at) {
                continue;
            }
            plain(parts, marked.text().substring(at, found.start()));
            parts.add(new PreviewPage.Part(
                    marked.text().substring(found.start(), found.end()),
                    "desk.found." + found.kind().name()));
            at = found.end();
        }
        plain(parts, marked.text().substring(at));
        return List.copyOf(parts);
    }

    private static List<Found> inOrder(Preview.Marked marked) {
        return marked.found().stream()
                .sorted(Comparator.comparingInt(Found::start))
                .toList();
    }

    private static void plain(List<PreviewPage.Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new PreviewPage.Part(text, null));
        }
    }
}
