package org.cunbu.portal.petition.casework.papers.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.papers.rules.Seal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A paper as its row holds it. */
public record PaperRow(
        UUID id,
        UUID petition,
        String kind,
        String unit,
        int year,
        int ordinal,
        String number,
        String title,
        String lines,
        String signed,
        LocalDate day,
        int template,
        @Nullable UUID about,
        String digest,
        Instant issuedAt,
        UUID person,
        String byName) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<PaperLine>> LINES = new TypeReference<>() {};

    /** Lines as the row holds them. */
    public static String written(List<PaperLine> lines) {
        return JSON.writeValueAsString(lines);
    }

    /** The lines, with the slot for the petitioner. */
    public List<PaperLine> read() {
        return JSON.readValue(lines, LINES);
    }

    /** What stands on a paper, in one word. */
    public static String sealed(String number, String title, String lines, String signed, LocalDate day) {
        return Seal.of(List.of(number, title, lines, signed, day.toString()));
    }

    /** Whether it is still what was issued; not called is…, which would be a property to bind. */
    public boolean fitsItsSeal() {
        return digest.equals(sealed(number, title, lines, signed, day));
    }
}
