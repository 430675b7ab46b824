package org.cunbu.portal.foundation.transparency;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.PublicEntry;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.cunbu.portal.foundation.transparency.rules.Line;
import org.cunbu.portal.foundation.transparency.store.Leaves;
import org.jspecify.annotations.Nullable;

/** Makes leaves of entries: the same one whether the entry is about to be written or stands in the journal. */
final class Leafing {

    private Leafing() {}

    /** The leaf of an entry about to be written. */
    static ReceiptLeaf of(Written written) {
        var details = Line.details(written.happened(), written.entry().subject(), written.body());
        var line = Line.of(
                written.entry().getClass().getSimpleName(),
                written.happened(),
                written.entry().shown(),
                Line.commitment(written.salt(), details));
        return new ReceiptLeaf(line, hash(line).hex(), Line.hex(written.salt()), details);
    }

    /** The leaf of an entry in the journal whose salt is still there. */
    static ReceiptLeaf of(PublicEntry entry, UUID salt) {
        var line = line(entry);
        return new ReceiptLeaf(line, hash(line).hex(), Line.hex(salt), details(entry));
    }

    static Leaves.Row row(long n, PublicEntry entry) {
        var line = line(entry);
        return new Leaves.Row(n, entry.entry().position().seq(), entry.shown().handle(), hash(line), line);
    }

    static String line(PublicEntry entry) {
        return Line.of(entry.entry().type(), entry.entry().happened(), entry.shown(), commitment(entry));
    }

    static Hash hash(String line) {
        return Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String commitment(PublicEntry entry) {
        var salt = entry.salt();
        return salt == null ? null : Line.commitment(salt, details(entry));
    }

    private static String details(PublicEntry entry) {
        return Line.details(
                entry.entry().happened(), entry.entry().subject(), entry.entry().bodyInOrder());
    }
}
