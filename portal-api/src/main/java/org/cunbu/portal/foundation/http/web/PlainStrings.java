package org.cunbu.portal.foundation.http.web;

import org.cunbu.portal.foundation.http.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a JSON string of a request: text and nothing but text. */
class PlainStrings extends StdScalarDeserializer<String> {

    PlainStrings() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        String name = parser.currentName();
        PlainText.check(name == null ? "" : name, text);
        return text;
    }
}
