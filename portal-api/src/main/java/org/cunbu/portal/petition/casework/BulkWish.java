package org.cunbu.portal.petition.casework;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.PetitionId;

/**
 * One act for many letters.
 *
 * @param letters each at the version that was read, at most 200
 * @param unit    to which they are passed on
 * @param mode    in which form
 * @param text    the reason, the message, the answer; empty where none goes with it
 */
public record BulkWish(BulkKind kind, List<Letter> letters, Optional<UnitId> unit, Optional<Mode> mode, String text) {

    /** The most letters at once. */
    public static final int MOST = 200;

    /** A letter as it was read. */
    public record Letter(PetitionId petition, int version) {}

    public BulkWish {
        letters = checked(letters);
        if (kind == BulkKind.DISPATCH && unit.isEmpty()) throw Invalid.field("unit", "missing", "请选一个单位。");
        if (mode.filter(Mode.HANDED_OVER::equals).isPresent()) {
            throw Invalid.field("mode", "unknown", "移送由纪检监察室一封一封地决定。");
        }
        text = kind.needsText()
                ? PlainText.lines("text", text, kind.longestText()).strip()
                : "";
        if (kind.needsText() && text.isEmpty()) throw Invalid.field("text", "missing", "请写几句话。");
    }

    /** These letters, if they are as many as may be, and each one once. */
    public static List<Letter> checked(List<Letter> letters) {
        if (letters.isEmpty()) throw Invalid.field("letters", "missing", "请至少选一封信。");
        if (letters.size() > MOST) throw Invalid.field("letters", "too-many", "一次最多 " + MOST + " 封。");
        if (letters.stream().map(Letter::petition).distinct().count() < letters.size()) {
            throw Invalid.field("letters", "twice", "同一封信选了两次。");
        }
        return List.copyOf(letters);
    }
}
