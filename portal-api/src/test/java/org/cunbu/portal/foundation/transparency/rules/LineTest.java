package org.cunbu.portal.foundation.transparency.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.junit.jupiter.api.Test;

/** The bytes of a line, which nobody may ever change: docs/log/FORMAT.md prints the same ones. */
class LineTest {

    private static final Instant EVENING = Instant.parse("2026-11-25T16:30:00.123456Z");
    private static final UUID HANDLE = UUID.fromString("3b241101-e2bb-4255-8caf-4136c566a962");
    private static final UUID SALT = UUID.fromString("00112233-4455-4677-8899-aabbccddeeff");
    private static final Subject SUBJECT = new Subject("petition", new UUID(1, 2), 3);

    @Test
    void shows_an_open_act_with_its_day_in_the_county() {
        var shown = new Shown(
                HANDLE, "YES/SATISFIED", "T430525103", "430525103", "MAILBOX", LocalDate.of(2026, 12, 1), false);
        assertThat(Line.of("WordSaid", EVENING, shown, "ab".repeat(32)))
                .isEqualTo("{\"act\":\"WordSaid\",\"channel\":\"MAILBOX\",\"commit\":\"" + "ab".repeat(32)
                        + "\",\"day\":\"2026-11-26\",\"due\":\"2026-12-01\","
                        + "\"handle\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"township\":\"430525103\","
                        + "\"unit\":\"T430525103\",\"v\":1,\"value\":\"YES/SATISFIED\"}");
    }

    @Test
    void shows_of_a_sealed_act_handle_day_and_due_day() {
        var shown = new Shown(HANDLE, null, null, null, null, LocalDate.of(2026, 12, 1), true);
        assertThat(Line.of("PetitionReceived", EVENING, shown, null))
                .isEqualTo("{\"act\":\"PetitionReceived\",\"day\":\"2026-11-26\",\"due\":\"2026-12-01\","
                        + "\"handle\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"v\":1}");
    }

    @Test
    void commits_to_what_it_does_not_show() {
        String details = Line.details(EVENING, SUBJECT, "{\"kind\":\"HELP\"}");
        assertThat(details)
                .isEqualTo("{\"at\":\"2026-11-25T16:30:00.123456Z\",\"body\":{\"kind\":\"HELP\"},"
                        + "\"subject\":\"00000000-0000-0001-0000-000000000002\",\"version\":3}");
        assertThat(Line.hex(SALT)).isEqualTo("00112233445546778899aabbccddeeff");
        assertThat(Line.commitment(SALT, details))
                .isEqualTo("87964c2ebb30f5916660ea81f8238d1939ca6508e4ace062830b23fa258c35a0");
    }

    @Test
    void hashes_as_every_other_log_does() {
        assertThat(Hash.ofLeaf("{\"v\":1}".getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo("0fe7f04cd9688fb996eea9ae1248cbe83b4d04805413f35ab25ad9deb5a3cb32");
    }
}
