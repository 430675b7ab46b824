package org.cunbu.portal.insight.discovery.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.search.Change;
import org.cunbu.search.Field;
import org.cunbu.search.IndexDefinition;

/**
 * What officials may find: letters with personal data masked, beside who answers for them, so that rights can stand in the
 * question. A denunciation, or what may be one, does not lie here at all.
 */
public final class StaffDocuments {
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "staff",
            1,
            List.of(
                    new Field.Text(LetterFields.TITLE, 3, false),
                    new Field.Text(LetterFields.TEXT, 1, true),
                    new Field.Keyword(LetterFields.TOWNSHIP),
                    new Field.Keyword(LetterFields.CHANNEL),
                    new Field.Keyword(LetterFields.KIND),
                    new Field.Keyword(LetterFields.TOPIC),
                    new Field.Keyword(LetterFields.HOLDER),
                    new Field.Keyword(LetterFields.LEAD),
                    new Field.Keyword(LetterFields.PUBLISHABLE),
                    new Field.Time(LetterFields.RECEIVED)));

    private StaffDocuments() {}

    /** @param topic level 1 and 2, or empty */
    public static Change of(Petition petition, Case facts, String topic) {
        String id = petition.id().value().toString();
        if (facts.secrecy().hides()) {
            return new Change.Removal(id, petition.version());
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put(LetterFields.TITLE, petition.title());
        fields.put(LetterFields.TEXT, petition.text());
        fields.put(LetterFields.CHANNEL, petition.channel().name());
        fields.put(LetterFields.KIND, petition.kind().name());
        fields.put(LetterFields.RECEIVED, petition.received());
        fields.put(LetterFields.HOLDER, facts.holder().value());
        fields.put(LetterFields.PUBLISHABLE, Boolean.toString(facts.mayBePublished()));
        facts.lead().ifPresent(lead -> fields.put(LetterFields.LEAD, lead.value()));
        var township = RegionCode.townshipOf(petition.region());
        if (township != null) {
            fields.put(LetterFields.TOWNSHIP, township.value());
        }
        if (!topic.isEmpty()) {
            fields.put(LetterFields.TOPIC, LetterFields.firstLevel(topic));
        }
        return new Change.Document(id, petition.version(), fields);
    }
}
