package org.cunbu.portal.petition.publication;

import java.util.ArrayList;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/**
 * The words that the public will read.
 *
 * @param title 1 to 120 characters
 * @param text 1 to 12,000 characters
 * @param answer 1 to 12,000 characters
 */
public record Wording(String title, String text, String answer) {

    public Wording {
        title = PlainText.oneLine("title", title.strip(), 120);
        text = PlainText.lines("text", text, 12_000);
        answer = PlainText.lines("answer", answer, 12_000);
        var missing = new ArrayList<FieldError>();
        require(missing, "title", title);
        require(missing, "text", text);
        require(missing, "answer", answer);
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
    }

    private static void require(ArrayList<FieldError> missing, String field, String value) {
        if (value.isBlank()) {
            missing.add(new FieldError(field, "missing", "这一项不能空着。"));
        }
    }
}
