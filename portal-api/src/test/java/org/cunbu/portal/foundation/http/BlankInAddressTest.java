package org.cunbu.portal.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerErrorException;

/** A blank where an id stands: the framework takes it for a mistake of the portal's. */
class BlankInAddressTest {

    @Test
    void is_a_mistake_of_whoever_sent_it() throws NoSuchMethodException {
        var id = new MethodParameter(getClass().getDeclaredMethod("at", UUID.class), 0);

        assertThat(Refusals.of(new ServerErrorException("no id", id, null)).status())
                .isEqualTo(400);
        assertThat(Refusals.of(new ServerErrorException("else", null)).status()).isEqualTo(500);
    }

    @SuppressWarnings("unused")
    void at(@PathVariable UUID id) {}
}
