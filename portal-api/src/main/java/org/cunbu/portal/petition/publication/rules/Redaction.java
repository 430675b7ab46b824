package org.cunbu.portal.petition.publication.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.cunbu.portal.petition.publication.Preview.Marked;
import org.cunbu.portal.petition.publication.Wording;

/**
 * Takes out of a letter what would tell who wrote it. It works on the offices' text, in which numbers and the writer's
 * name are masked already: what a mask left over (138****1234, 张**) goes too. The answer was never masked; the writer's
 * names are told to find them there.
 */
public final class Redaction {

    private Redaction() {}

    /** The wording that is proposed to the moderator. */
    public static Wording propose(String title, String text, String answer, Set<String> names) {
        return new Wording(redact(title, names), redact(text, names), redact(answer, names));
    }

    /** A text with the places marked that hold personal data. */
    public static Marked mark(String text, Set<String> names) {
        return new Marked(text, PersonalData.findForPublic(text, names));
    }

    /**
     * Lets a wording pass in which no personal data is found.
     *
     * @throws Invalid naming each field in which a number, an address or the writer's name still stands
     */
    public static Wording requireClean(Wording wording, Set<String> names) {
        var errors = new ArrayList<FieldError>();
        check(errors, "title", wording.title(), names);
        check(errors, "text", wording.text(), names);
        check(errors, "answer", wording.answer(), names);
        if (!errors.isEmpty()) {
            throw new Invalid(List.copyOf(errors));
        }
        return wording;
    }

    private static String redact(String text, Set<String> names) {
        return PersonalData.redact(text, names);
    }

    private static void check(List<FieldError> errors, String field, String text, Set<String> names) {
        var found = PersonalData.findForPublic(text, names);
        if (!found.isEmpty()) {
            var words =
                    text.substring(found.getFirst().start(), found.getFirst().end());
            errors.add(new FieldError(field, "personal-data", "这里还有个人信息“" + words + "”，请删去后再公开。"));
        }
    }
}
