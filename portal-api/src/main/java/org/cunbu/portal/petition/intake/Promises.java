package org.cunbu.portal.petition.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the county promises to those who write, in working days unless it says otherwise. A setting of each county,
 * never longer than the statute.
 *
 * @param dispatch from receipt until a unit has the letter
 * @param firstResponse from the unit's receipt until a person has told the writer unit, name and date
 * @param inquiry from acceptance until the answer, for {@link Kind#INQUIRY}
 * @param matter the same for help, complaints, reports
 * @param suggestion the same for suggestions and praise
 * @param word calendar days in which the writer says whether the matter is solved
 */
@ConfigurationProperties("cunbu.promises")
public record Promises(
        @DefaultValue("1") int dispatch,
        @DefaultValue("1") int firstResponse,
        @DefaultValue("5") int inquiry,
        @DefaultValue("15") int matter,
        @DefaultValue("15") int suggestion,
        @DefaultValue("7") int word) {

    /** Longest first response by statute, in calendar days. */
    public static final int STATUTE_FIRST_RESPONSE = 15;

    /** Longest conclusion of a claim by statute, in calendar days. */
    public static final int STATUTE_CONCLUSION = 60;

    public Promises {
        for (int days : new int[] {dispatch, firstResponse, inquiry, matter, suggestion, word}) {
            if (days < 1 || days > STATUTE_CONCLUSION) {
                throw new IllegalArgumentException("a promise has 1 to " + STATUTE_CONCLUSION + " days");
            }
        }
    }

    /** Working days from acceptance until the answer. */
    public int conclusion(Kind kind) {
        return switch (kind) {
            case INQUIRY -> inquiry;
            case HELP, COMPLAINT, REPORT -> matter;
            case SUGGESTION, PRAISE -> suggestion;
        };
    }
}
