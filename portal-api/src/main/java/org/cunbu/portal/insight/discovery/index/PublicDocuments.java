package org.cunbu.portal.insight.discovery.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.search.Change;
import org.cunbu.search.Field;
import org.cunbu.search.IndexDefinition;

/** What everybody may find: published, redacted words and nothing else. */
public final class PublicDocuments {
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "public",
            1,
            List.of(
                    new Field.Text(LetterFields.TITLE, 3, false),
                    new Field.Text(LetterFields.TEXT, 1, true),
                    new Field.Text(LetterFields.ANSWER, 0.5, true),
                    new Field.Keyword(LetterFields.TOWNSHIP),
                    new Field.Keyword(LetterFields.CHANNEL),
                    new Field.Keyword(LetterFields.KIND),
                    new Field.Keyword(LetterFields.TOPIC),
                    new Field.Time(LetterFields.RECEIVED)));

    private PublicDocuments() {}

    /** @param version the petition's: every act on it raises it, a moderator's too */
    public static Change of(PublicLetter letter, long version) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(LetterFields.TITLE, letter.title());
        fields.put(LetterFields.TEXT, letter.text());
        fields.put(LetterFields.ANSWER, letter.answer());
        fields.put(LetterFields.CHANNEL, letter.channel().name());
        fields.put(LetterFields.KIND, letter.kind().name());
        fields.put(LetterFields.RECEIVED, letter.received());
        if (letter.township() != null) {
            fields.put(LetterFields.TOWNSHIP, letter.township().value());
        }
        if (!letter.topic().isEmpty()) {
            fields.put(LetterFields.TOPIC, LetterFields.firstLevel(letter.topic()));
        }
        return new Change.Document(letter.id().value(), version, fields);
    }
}
