package org.cunbu.portal.foundation.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.privacy.rules.Digits;
import org.cunbu.portal.foundation.privacy.rules.Finders;
import org.cunbu.portal.foundation.privacy.rules.Leftovers;

/**
 * Finds what a text says about people (phones, ID, account and plate numbers, e-mail addresses, given names), masks it
 * for tables and indices, takes it out for publication. When in doubt it hides too much rather than too little.
 */
public final class PersonalData {

    private PersonalData() {}

    /** Where personal data stands, in order, never overlapping. */
    public static List<Found> find(String text) {
        return find(text, Set.of());
    }

    /** Where personal data stands, the given names included; in order, never overlapping. */
    public static List<Found> find(String text, Set<String> names) {
        return together(Finders.all(text, names));
    }

    /** What the public may not read: personal data, and what masks have left of it; in order, never overlapping. */
    public static List<Found> findForPublic(String text, Set<String> names) {
        List<Found> found = new ArrayList<>(Leftovers.in(text));
        found.addAll(find(text, names));
        return together(found);
    }

    /**
     * The text with stars in place of what would tell who somebody is: 138****1234, 张**. Its length stays, and so does
     * everything else; masking a masked text changes nothing.
     */
    public static String mask(String text, Set<String> names) {
        return masked(text, find(text, names));
    }

    /**
     * The same, but landlines stay: those of offices, which people must be able to call.
     *
     * @param own the one that does not stay
     */
    public static String maskButLandlines(String text, Set<String> names, Optional<Phone> own) {
        return masked(
                text,
                find(text, names).stream()
                        .filter(each -> each.kind() != PersonalKind.LANDLINE || isOwn(text, each, own))
                        .toList());
    }

    /** With or without the area code. */
    private static boolean isOwn(String text, Found found, Optional<Phone> own) {
        String digits = Digits.spokenAsWell(Digits.western(text.substring(found.start(), found.end())))
                .replaceAll("\\D", "");
        return own.map(Phone::digits)
                .filter(one -> one.endsWith(digits) || digits.endsWith(one))
                .isPresent();
    }

    private static String masked(String text, List<Found> found) {
        if (found.isEmpty()) return text;
        StringBuilder masked = new StringBuilder(text);
        found.forEach(each -> hide(masked, each));
        return masked.toString();
    }

    /** The text with 〔电话〕, 〔证件号〕 … in place of personal data, as the public may read it. */
    public static String redact(String text, Set<String> names) {
        StringBuilder redacted = new StringBuilder(text);
        for (Found each : findForPublic(text, names).reversed()) {
            redacted.replace(each.start(), each.end(), "〔" + each.kind().word() + "〕");
        }
        return redacted.toString();
    }

    /** Those that overlap are one, of the kind that was found first. */
    private static List<Found> together(List<Found> several) {
        List<Found> found = new ArrayList<>();
        for (Found each : several) {
            Found whole = each;
            for (Found other : found) if (whole.meets(other)) whole = other.with(whole);
            Found union = whole;
            found.removeIf(union::meets);
            found.add(union);
        }
        found.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(found);
    }

    private static void hide(StringBuilder text, Found found) {
        int end = found.kind() == PersonalKind.EMAIL ? text.indexOf("@", found.start()) : found.end();
        if (end < found.start() || end > found.end()) end = found.end();
        List<Integer> telling = new ArrayList<>();
        for (int i = found.start(); i < end; i++) {
            if (found.kind() == PersonalKind.EMAIL || !Digits.isGap(text.charAt(i))) telling.add(i);
        }
        int from = Math.min(found.kind().head(), telling.size() - 1);
        int until = Math.max(from + 1, telling.size() - found.kind().tail());
        for (int i = Math.max(0, from); i < until; i++) text.setCharAt(telling.get(i), '*');
    }
}
