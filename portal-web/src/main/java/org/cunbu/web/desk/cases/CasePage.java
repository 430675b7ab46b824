package org.cunbu.web.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.StageWord;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;

/**
 * One letter on the desk: everything the template shows, nothing else.
 *
 * @param text the letter as this official may read it; null when its text is not theirs to read
 * @param flags message keys of what must not be overlooked: keep from the village, publish, sealed
 * @param acts what this official may do now, the one that is waited for first
 * @param typed what was typed into a form that was not accepted, by "act.field"
 * @param problems what is wrong with it
 * @param notice message key of what is said once on top: done, or that somebody else acted first
 */
public record CasePage(
        DeskFrame desk,
        String id,
        int version,
        String number,
        String title,
        @Nullable String text,
        String kind,
        String channel,
        StageWord stage,
        String place,
        String received,
        List<String> flags,
        @Nullable String unit,
        @Nullable String handler,
        @Nullable Proposed proposed,
        List<Clock> clocks,
        List<History> history,
        @Nullable Words draft,
        @Nullable Words answer,
        @Nullable String contact,
        @Nullable SeenContact seen,
        List<Act> acts,
        List<UnitChoice> units,
        List<String> modes,
        List<String> decisions,
        Map<String, String> typed,
        List<Problem> problems,
        @Nullable String notice,
        boolean overtaken) {

    /** The acts an official may do on a letter; each is one form. */
    public enum Act {
        DECIDE,
        DISPATCH,
        ACCEPT,
        APPROVE,
        DELIVER,
        DRAFT,
        NOTE,
        CONTACT;

        /** Prefix of the form's fields and messages. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the routing proposes, with its reason in words. */
    public record Proposed(
            String lead, String leadName, @Nullable String second, @Nullable String secondName, String topic, String reason, String reasonFull) {}

    /**
     * One clock with its explanation.
     *
     * @param name message key of the clock
     * @param state message key of its state
     * @param counted the days that count, in words
     * @param skipped the days that do not, each with its reason
     */
    public record Clock(
            String name,
            String state,
            String shape,
            String css,
            String due,
            String started,
            List<String> counted,
            List<String> skipped,
            boolean provisional) {}

    /** One line of what happened. */
    public record History(String at, String iso, String what, String by, @Nullable String words) {}

    /** A text and who wrote it. */
    public record Words(String text, String by) {}

    /** The contact, opened with a reason that was recorded. */
    public record SeenContact(@Nullable String name, @Nullable String phone, @Nullable String email) {}

    /** What is wrong with a form: which field of which act, in a sentence. */
    public record Problem(String act, String field, String message) {

        /** Identifier of the input, where the summary's link leads. */
        public String at() {
            return act + "-" + field;
        }
    }

    /** What was typed into that field, or nothing. */
    public String typed(String act, String field) {
        return Objects.requireNonNullElse(typed.get(act + "." + field), "");
    }

    /** What is wrong with that field, if something is. */
    public @Nullable String problem(String act, String field) {
        return problems.stream()
                .filter(problem -> problem.act().equals(act) && problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** True where the form of this act stands open: it is the awaited one, or it came back with problems. */
    public boolean opens(Act act) {
        return acts.indexOf(act) == 0
                || typed.keySet().stream().anyMatch(field -> field.startsWith(act.slug() + "."));
    }

    /** What was typed for acts that are no longer possible: kept, to be copied. */
    public List<String> leftOver() {
        Set<String> possible = acts.stream().map(Act::slug).collect(java.util.stream.Collectors.toSet());
        return typed.entrySet().stream()
                .filter(entry -> !possible.contains(entry.getKey().substring(0, entry.getKey().indexOf('.'))))
                .filter(entry -> entry.getValue().length() > 1)
                .map(Map.Entry::getValue)
                .toList();
    }
}
