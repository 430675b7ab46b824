package org.cunbu.portal.foundation.transparency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cunbu.portal.foundation.transparency.rules.Note;
import org.cunbu.portal.foundation.transparency.rules.SigningKey;

/**
 * What somebody may try who wants another yesterday: from a slip of the disk to an insider with database and key.
 */
enum Tampering {
    A_BYTE_OF_A_BUNDLE,
    A_BYTE_OF_A_TILE,
    A_BYTE_OF_THE_CHECKPOINT,
    A_BUNDLE_CUT_OFF,
    A_BUNDLE_WITH_MORE,
    A_DUE_DAY_IN_A_LINE,
    A_LINE_LEFT_OUT,
    TWO_LINES_SWAPPED,
    A_LINE_INVENTED,
    A_LINE_TWICE,
    A_LATER_DUE_DAY_SIGNED_BY_A_FOREIGN_KEY,
    A_SHORTER_LOG_WITH_A_TRUE_SIGNATURE,
    A_LATER_DUE_DAY_SIGNED_BY_THE_TRUE_KEY,
    A_LETTER_LEFT_OUT_AND_SIGNED_BY_THE_TRUE_KEY,
    TWO_LINES_SWAPPED_AND_SIGNED_BY_THE_TRUE_KEY,
    A_LINE_INVENTED_AND_SIGNED_BY_THE_TRUE_KEY;

    private static final SigningKey FOREIGN = SigningKey.generate("localhost/log");

    /** Tries it at a place that chance gives. */
    Site on(Site site, List<SigningKey> keys, SplittableRandom chance) {
        List<String> lines = site.lines();
        int at = chance.nextInt(lines.size());
        return switch (this) {
            case A_BYTE_OF_A_BUNDLE -> flipped(site, "tile/entries/", chance);
            case A_BYTE_OF_A_TILE -> flipped(site, chance.nextInt(3) == 0 ? "tile/1/" : "tile/0/", chance);
            case A_BYTE_OF_THE_CHECKPOINT -> flipped(site, "checkpoint", chance);
            case A_BUNDLE_CUT_OFF -> {
                String name = one(site, "tile/entries/", chance);
                byte[] all = bytesOf(site, name);
                yield site.with(name, Arrays.copyOf(all, chance.nextInt(all.length)));
            }
            case A_BUNDLE_WITH_MORE -> {
                String name = one(site, "tile/entries/", chance);
                byte[] all = bytesOf(site, name);
                yield site.with(name, Arrays.copyOf(all, all.length + 1 + chance.nextInt(40)));
            }
            case A_DUE_DAY_IN_A_LINE -> site.withBundlesOf(laterDue(lines, at));
            case A_LINE_LEFT_OUT -> site.withBundlesOf(without(lines, at));
            case TWO_LINES_SWAPPED -> site.withBundlesOf(swapped(lines, at, chance));
            case A_LINE_INVENTED -> site.withBundlesOf(with(lines, at, invented(chance)));
            case A_LINE_TWICE -> site.withBundlesOf(with(lines, at, lines.get(at)));
            case A_LATER_DUE_DAY_SIGNED_BY_A_FOREIGN_KEY -> Site.of(laterDue(lines, at), List.of(FOREIGN));
            case A_SHORTER_LOG_WITH_A_TRUE_SIGNATURE -> Site.of(lines.subList(0, Math.max(1, at)), keys);
            case A_LATER_DUE_DAY_SIGNED_BY_THE_TRUE_KEY -> Site.of(laterDue(lines, at), keys);
            case A_LETTER_LEFT_OUT_AND_SIGNED_BY_THE_TRUE_KEY -> Site.of(withoutLetter(lines, at), keys);
            case TWO_LINES_SWAPPED_AND_SIGNED_BY_THE_TRUE_KEY -> Site.of(swapped(lines, at, chance), keys);
            case A_LINE_INVENTED_AND_SIGNED_BY_THE_TRUE_KEY -> Site.of(with(lines, at, invented(chance)), keys);
        };
    }

    private static Site flipped(Site site, String head, SplittableRandom chance) {
        String name = one(site, head, chance);
        byte[] changed = bytesOf(site, name).clone();
        if (name.equals("checkpoint") && chance.nextBoolean()) return otherSize(site);
        changed[chance.nextInt(changed.length)] ^= (byte) (1 << chance.nextInt(8));
        return site.with(name, changed);
    }

    private static Site otherSize(Site site) {
        var note = Note.read(new String(bytesOf(site, "checkpoint"), StandardCharsets.UTF_8))
                .orElseThrow();
        return site.with(
                "checkpoint",
                Site.bytes(new Note(note.origin(), note.size() - 1, note.root(), note.signatures()).write()));
    }

    private static String one(Site site, String head, SplittableRandom chance) {
        var names = site.files().keySet().stream()
                .filter(name -> name.startsWith(head))
                .toList();
        return names.get(chance.nextInt(names.size()));
    }

    private static byte[] bytesOf(Site site, String name) {
        return Objects.requireNonNull(site.files().get(name));
    }

    /** Somebody was late: now they had more time. */
    private static List<String> laterDue(List<String> lines, int from) {
        for (int i = 0; i < lines.size(); i++) {
            int at = (from + i) % lines.size();
            String later = lines.get(at).replaceFirst("\"due\":\"\\d{4}", "\"due\":\"2099");
            if (!later.equals(lines.get(at))) return replaced(lines, at, later);
        }
        throw new AssertionError("no line has a due day");
    }

    private static List<String> replaced(List<String> lines, int at, String line) {
        var changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static List<String> without(List<String> lines, int at) {
        var changed = new ArrayList<>(lines);
        changed.remove(at);
        return changed;
    }

    private static List<String> with(List<String> lines, int at, String line) {
        var changed = new ArrayList<>(lines);
        changed.add(at, line);
        return changed;
    }

    private static List<String> swapped(List<String> lines, int at, SplittableRandom chance) {
        int other = (at + 1 + chance.nextInt(lines.size() - 1)) % lines.size();
        var changed = new ArrayList<>(lines);
        Collections.swap(changed, at, other);
        return changed;
    }

    /** A letter that somebody would rather not have received. */
    private static List<String> withoutLetter(List<String> lines, int from) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get((from + i) % lines.size());
            int handle = line.indexOf("\"handle\":\"");
            if (handle < 0) continue;
            String name = line.substring(handle, handle + 47);
            return lines.stream().filter(each -> !each.contains(name)).toList();
        }
        throw new AssertionError("no line is about a letter");
    }

    private static String invented(SplittableRandom chance) {
        return "{\"act\":\"WordSaid\",\"channel\":\"MAILBOX\",\"commit\":\""
                + "%064x".formatted(chance.nextLong(1L << 60))
                + "\",\"day\":\"2026-11-25\",\"handle\":\"" + new UUID(chance.nextLong(), chance.nextLong())
                + "\",\"unit\":\"PETITION\",\"v\":1,\"value\":\"YES/SATISFIED\"}";
    }
}
