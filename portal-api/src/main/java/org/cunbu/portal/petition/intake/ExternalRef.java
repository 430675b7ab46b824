package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/**
 * What also lies in another system, as 12345 or the national petition system.
 *
 * @param system its name, 1 to 20 characters
 * @param number the matter's number there, 1 to 64 characters
 * @param issued when it was written down there
 * @param repeat 重件: the number is known here already and came again
 */
public record ExternalRef(String system, String number, Optional<Instant> issued, boolean repeat) {

    /** Longest name of a system, in characters. */
    public static final int LONGEST_SYSTEM = 20;

    /** Longest number, in characters. */
    public static final int LONGEST_NUMBER = 64;

    public ExternalRef {
        var wrong = new ArrayList<FieldError>();
        system = part("refSystem", system, LONGEST_SYSTEM, "请写明来自哪个系统，如 12345。", wrong);
        number = part("refNumber", number, LONGEST_NUMBER, "请写下工单编号。", wrong);
        if (!wrong.isEmpty()) throw new Invalid(List.copyOf(wrong));
    }

    private static String part(String field, String raw, int longest, String missing, List<FieldError> wrong) {
        try {
            String text = PlainText.oneLine(field, raw.strip(), longest);
            if (text.isBlank()) wrong.add(new FieldError(field, "required", missing));
            return text;
        } catch (Invalid invalid) {
            wrong.addAll(invalid.fields());
            return raw;
        }
    }
}
