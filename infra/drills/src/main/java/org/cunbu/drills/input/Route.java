package org.cunbu.drills.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One route as /v3/api-docs describes it, so that none is forgotten. */
record Route(String method, String path, List<Parameter> parameters, Optional<JsonNode> body, boolean takesFiles) {

    /** @param in path, query or header */
    record Parameter(String name, String in, String example) {}

    static List<Route> all(String described) {
        JsonNode docs = JsonMapper.builder().build().readTree(described);
        List<Route> routes = new ArrayList<>();
        docs.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> routes.add(of(docs, path.getKey(), verb.getKey(), verb.getValue()))));
        return routes;
    }

    private static Route of(JsonNode docs, String path, String verb, JsonNode described) {
        List<Parameter> parameters = new ArrayList<>();
        described
                .path("parameters")
                .forEach(one -> parameters.add(new Parameter(
                        one.path("name").asString(),
                        one.path("in").asString(),
                        one.has("example")
                                ? one.path("example").asString("")
                                : example(
                                                docs,
                                                one.path("schema"),
                                                one.path("name").asString(),
                                                0)
                                        .asString("1"))));
        JsonNode content = described.path("requestBody").path("content");
        JsonNode json = content.path("application/json").path("schema");
        return new Route(
                verb.toUpperCase(java.util.Locale.ROOT),
                path,
                List.copyOf(parameters),
                json.isMissingNode() ? Optional.empty() : Optional.of(example(docs, json, "", 0)),
                content.has("multipart/form-data"));
    }

    boolean writes() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static JsonNode example(JsonNode docs, JsonNode schema, String name, int depth) {
        var make = JsonNodeFactory.instance;
        if (schema.has("$ref")) {
            return example(docs, docs.at(schema.path("$ref").asString().substring(1)), name, depth);
        }
        if (schema.has("example")) return schema.path("example");
        if (schema.has("examples")) return schema.path("examples").path(0);
        if (schema.has("enum")) return schema.path("enum").path(0);
        for (String several : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(several)) return example(docs, schema.path(several).path(0), name, depth);
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString("object");
        return switch (type) {
            case "integer", "number" -> make.numberNode(1);
            case "boolean" -> make.booleanNode(false);
            case "array" -> make.arrayNode().add(example(docs, schema.path("items"), name, depth + 1));
            case "string" -> make.stringNode(word(schema.path("format").asString(""), name));
            default -> {
                var object = make.objectNode();
                if (depth < 4) {
                    schema.path("properties")
                            .properties()
                            .forEach(one ->
                                    object.set(one.getKey(), example(docs, one.getValue(), one.getKey(), depth + 1)));
                }
                yield object;
            }
        };
    }

    private static String word(String format, String name) {
        return switch (format) {
            case "uuid" -> "0f8fad5b-d9cb-469f-a165-70867728950e";
            case "date" -> "2026-11-25";
            case "date-time" -> "2026-11-25T00:00:00Z";
            default ->
                switch (name) {
                    case "lead", "unit" -> "D-TRANSPORT";
                    case "region" -> "430525103";
                    default -> "按职责分工办理";
                };
        };
    }
}
