package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.people.organization.UnitId;

/**
 * 常用答复: what a unit writes again and again.
 *
 * @param basis   the law behind it; empty where there is none
 * @param checked who checked the law, never its author; until then it is not put into an answer
 */
public record Snippet(UUID id, int version, UnitId unit, Words words, Pen author, Optional<Pen> checked, Instant at) {

    /** What it says. */
    public record Words(String title, String text, String basis) {

        public Words {
            title = PlainText.oneLine("title", title.strip(), 60);
            text = PlainText.lines("text", text, 2_000).strip();
            basis = PlainText.lines("basis", basis, 500).strip();
            if (title.isEmpty()) throw Invalid.field("title", "missing", "请写个名字，找的时候好认。");
            if (text.isEmpty()) throw Invalid.field("text", "missing", "请写下答复的话。");
        }
    }

    /** As it goes into an answer: the law only once it was checked. */
    public String inAnswer() {
        return words.basis().isEmpty() || checked.isEmpty()
                ? words.text()
                : words.text() + "（依据：" + words.basis() + "）";
    }

    public Snippet checkedBy(Pen by) {
        return new Snippet(id, version, unit, words, author, Optional.of(by), at);
    }
}
