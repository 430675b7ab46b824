package org.cunbu.web.desk;

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
    private static final List<String> SENTENCES = List.of(
            "demand",
            "report",
            "words",
            "reason",
            "message",
            "answer",
            "text",
            "why",
            "title",
            "letter",
            "missing",
            "who",
            "evidence",
            "question");

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

        /** Message key of the field's label. */
        public String label() {
            return "desk." + deed + "." + field;
        }
    }

    /** Nothing was tried. */
    public static Attempt none() {
        return NONE;
    }

    /** Typed, and only to be looked at. */
    public static Attempt unsent(String deed, Map<String, String> typed) {
        return new Attempt(deed, typed, List.of(), false);
    }

    /** Somebody else acted first. */
    public static Attempt overtaken(String deed, Map<String, String> typed) {
        return new Attempt(deed, typed, List.of(), true);
    }

    /** Refused, with reasons that the person at the form can act upon. */
    public static Attempt refused(String deed, Map<String, String> typed, Refusal why) {
        return new Attempt(deed, typed, problems(deed, typed, why), false);
    }

    /** Whether it was this form that came back. */
    public boolean of(String other) {
        return deed.equals(other);
    }

    /** What was typed into that field, or nothing. */
    public String typed(String of, String field) {
        return of(of) ? typed.getOrDefault(field, "") : "";
    }

    /** What was typed into that field, or what stands there to begin with. */
    public @Nullable String typedOr(String of, String field, @Nullable String other) {
        return of(of) ? typed(of, field) : other;
    }

    /** What is wrong with that field, if something is. */
    public @Nullable String problem(String of, String field) {
        return problems.stream()
                .filter(problem -> problem.deed().equals(of) && problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** What was typed that is worth keeping: sentences, not choices. */
    public List<String> sentences() {
        return SENTENCES.stream()
                .map(field -> typed.getOrDefault(field, ""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static List<Problem> problems(String deed, Map<String, String> typed, Refusal why) {
        if (why.fields().isEmpty()) {
            return List.of(new Problem(deed, "", why.detail()));
        }
        return why.fields().stream()
                .map(error -> new Problem(deed, known(error.field(), typed), error.message()))
                .toList();
    }

    /** Who dispatches says lead, the page says unit; a field that the page does not have is the form as a whole. */
    private static String known(String field, Map<String, String> typed) {
        String here = switch (field) {
            case "lead" -> "unit";
            case "legalClass" -> "class";
            default -> field;
        };
        return typed.containsKey(here) ? here : "";
    }
}
