package org.cunbu.web.desk.cases;

import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A form that was not accepted: nothing typed is lost.
 *
 * @param deed which form, empty where none was sent
 * @param typed what was typed, by field
 * @param problems what is wrong
 * @param overtaken whether somebody else acted first
 */
public record Attempt(String deed, Map<String, String> typed, List<Problem> problems, boolean overtaken) {

    private static final Attempt NONE = new Attempt("", Map.of(), List.of(), false);

    /**
     * What is wrong.
     *
     * @param field the field, empty for the form as a whole
     */
    public record Problem(String deed, String field, String message) {

        /** Where the summary's link leads. */
        public String at() {
            return field.isEmpty() ? "act-" + deed : deed + "-" + field;
        }
    }

    /** Nothing was tried. */
    static Attempt none() {
        return NONE;
    }

    /** Somebody else acted first. */
    static Attempt overtaken(Deed deed, Map<String, String> typed) {
        return new Attempt(deed.slug(), typed, List.of(), true);
    }

    /** Refused, with reasons that the person at the form can act upon. */
    static Attempt refused(Deed deed, Map<String, String> typed, Refusal why) {
        return new Attempt(deed.slug(), typed, problems(deed, typed, why), false);
    }

    boolean of(String other) {
        return deed.equals(other);
    }

    String typed(String of, String field) {
        return of(of) ? typed.getOrDefault(field, "") : "";
    }

    @Nullable String problem(String of, String field) {
        return problems.stream()
                .filter(problem -> problem.deed().equals(of) && problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** What was typed that is worth keeping: sentences, not choices. */
    List<String> sentences() {
        return List.of("reason", "message", "answer", "text", "why").stream()
                .map(field -> typed.getOrDefault(field, ""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static List<Problem> problems(Deed deed, Map<String, String> typed, Refusal why) {
        if (why.fields().isEmpty()) {
            return List.of(new Problem(deed.slug(), "", why.detail()));
        }
        return why.fields().stream()
                .map(error -> new Problem(deed.slug(), known(error.field(), typed), error.message()))
                .toList();
    }

    /** A unit is called lead by those who dispatch, and unit on the page; a field the page does not have is the form. */
    private static String known(String field, Map<String, String> typed) {
        String here = field.equals("lead") ? "unit" : field;
        return typed.containsKey(here) ? here : "";
    }
}
