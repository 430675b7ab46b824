package org.cunbu.portal.foundation.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictJsonTest {

    record Wish(
            @Nullable Boolean told,
            @Nullable Integer version,
            @Nullable String words) {}

    @Test
    void takes_what_is_meant() {
        assertThat(read("{\"told\":true,\"version\":3,\"words\":\"好\"}")).isEqualTo(new Wish(true, 3, "好"));
        assertThat(read("{\"told\":null}")).isEqualTo(new Wish(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"told\":\"\"}",
                "{\"told\":\"\\u0000\"}",
                "{\"told\":\"true\"}",
                "{\"told\":1}",
                "{\"version\":\"\"}",
                "{\"version\":\" \"}",
                "{\"version\":\"3\"}",
                "{\"version\":3.5}",
                "{\"words\":3}",
                "{\"told\":true,\"told\":true}",
                "{\"else\":1}",
                "{} {}"
            })
    void refuses_what_means_something_else(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(JacksonException.class);
    }

    private static Wish read(String body) {
        return StrictJson.mapper().readValue(body, Wish.class);
    }
}
