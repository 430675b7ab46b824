package org.cunbu.web.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Checks JSON against the words of JSON Schema that the project uses; a word that it does not know is an error. */
public final class Schema {

    private static final List<String> KNOWN = List.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "additionalProperties",
            "required",
            "properties",
            "items",
            "const",
            "pattern",
            "format",
            "enum",
            "minimum",
            "maximum",
            "oneOf");

    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private Schema(JsonNode root) {
        this.root = root;
    }

    /** What is wrong, by place; nothing where it fits. */
    public static List<String> problems(JsonNode schema, JsonNode value) {
        var check = new Schema(schema);
        check.check(schema, value, "$");
        return check.problems;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        schema.propertyNames().stream()
                .filter(word -> !KNOWN.contains(word))
                .forEach(word -> problems.add("the schema says " + word));
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asString();
            check(root.at(ref.substring(1)), value, at);
            return;
        }
        if (schema.has("oneOf")) {
            long fit = StreamSupport.stream(schema.get("oneOf").spliterator(), false)
                    .filter(one -> fits(one, value))
                    .count();
            if (fit != 1) problems.add(at + " fits " + fit);
        }
        if (schema.has("type") && !isOf(schema.get("type"), value)) {
            problems.add(at + " is no " + schema.get("type"));
            return;
        }
        if (schema.has("const") && !schema.get("const").equals(value)) problems.add(at + " is another");
        if (schema.has("enum")
                && StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals)) {
            problems.add(at + " is none of the known");
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asString())
                        .matcher(value.asString())
                        .find()) {
            problems.add(at + " is not of the pattern");
        }
        if (value.isNumber()) {
            if (schema.has("minimum")
                    && value.asDouble() < schema.get("minimum").asDouble()) problems.add(at + " low");
            if (schema.has("maximum")
                    && value.asDouble() > schema.get("maximum").asDouble()) problems.add(at + " high");
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) check(schema.get("items"), value.get(i), at + "[" + i + "]");
        }
        if (value.isObject()) object(schema, value, at);
    }

    private void object(JsonNode schema, JsonNode value, String at) {
        if (schema.has("required")) {
            schema.get("required").forEach(name -> {
                if (!value.has(name.asString())) problems.add(at + " lacks " + name);
            });
        }
        for (String name : value.propertyNames()) {
            JsonNode known = schema.has("properties") ? schema.get("properties").get(name) : null;
            if (known != null) check(known, value.get(name), at + "." + name);
            else if (schema.has("additionalProperties")) problems.add(at + " has " + name);
        }
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        var inner = new Schema(root);
        inner.check(schema, value, "");
        return inner.problems.isEmpty();
    }

    private static boolean isOf(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false).anyMatch(one -> isOf(one, value));
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
