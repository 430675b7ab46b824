package org.cunbu.portal.foundation.attachments;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.attachments.rules.FileName;
import org.cunbu.portal.foundation.attachments.rules.Inspection;
import org.cunbu.portal.foundation.attachments.rules.No;
import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody is about to send.
 *
 * @param name   as its sender calls it, made harmless
 * @param sha256 of all its bytes, where the sender can tell
 */
public record Announced(String name, int size, @Nullable String sha256) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 4096;

    public Announced {
        if (size < 1) throw No.empty();
        if (size > Inspection.LARGEST) throw No.tooLarge(Inspection.LARGEST / 1024 / 1024);
        sha256 = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
        if (sha256 != null && !HASH.matcher(sha256).matches()) {
            throw Invalid.field("sha256", "not-valid", "sha256 是 64 个十六进制字符。");
        }
        name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        String ending = FileName.endingOf(name);
        String base = FileName.clean(name, "x");
        base = base.substring(0, base.length() - 2);
        name = ending.isEmpty() ? base : base + "." + ending;
    }
}
