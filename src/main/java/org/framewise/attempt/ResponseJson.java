package org.framewise.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How responses and confidence stand in the database: JSON objects with a type, stable for ever. */
public final class ResponseJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private ResponseJson() {}

    public static String write(Response response) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (response) {
            case Response.Classify r -> put(json, "classify", "categories", r.categories());
            case Response.SingleChoice r -> put(json, "choice", "choice", r.choice());
            case Response.MultipleChoice r -> put(json, "multiple-choice", "choices", r.choices());
            case Response.Hottext r ->
                put(
                        json,
                        "hottext",
                        "marked",
                        r.marked().stream().map(SegmentRef::toString).toList());
            case Response.Match r -> put(json, "match", "pairs", r.pairs());
            case Response.Order r -> put(json, "order", "elements", r.elements());
            case Response.ExtendedText r -> put(json, "extended-text", "text", r.text());
        }
        return JSON.writeValueAsString(json);
    }

    /** @throws IllegalArgumentException if the text was not written by {@link #write(Response)} */
    public static Response read(String text) {
        JsonNode json = JSON.readTree(text);
        return switch (json.path("type").asString("")) {
            case "classify" -> new Response.Classify(JSON.convertValue(json.get("categories"), STRINGS));
            case "choice" -> new Response.SingleChoice(json.get("choice").asString());
            case "multiple-choice" -> new Response.MultipleChoice(strings(json.get("choices")));
            case "hottext" ->
                new Response.Hottext(strings(json.get("marked")).stream()
                        .map(SegmentRef::parse)
                        .collect(Collectors.toSet()));
            case "match" -> new Response.Match(JSON.convertValue(json.get("pairs"), STRINGS));
            case "order" ->
                new Response.Order(json.get("elements")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
            case "extended-text" -> new Response.ExtendedText(json.get("text").asString());
            default -> throw new IllegalArgumentException("not a stored response");
        };
    }

    /** The stated levels by unit, as {@link #readConfidence} reads them. */
    public static String writeConfidence(Map<String, Confidence> confidence) {
        Map<String, Double> json = new TreeMap<>();
        confidence.forEach((unit, level) -> json.put(unit, level.probability()));
        return JSON.writeValueAsString(json);
    }

    /** The stated levels by unit, as {@link Given#confidence} has them. */
    public static Map<String, Confidence> readConfidence(String text) {
        Map<String, Confidence> levels = new TreeMap<>();
        JSON.readTree(text).forEachEntry((unit, value) -> levels.put(unit, level(value.asDouble())));
        return levels;
    }

    private static Confidence level(double probability) {
        return List.of(Confidence.values()).stream()
                .filter(level -> level.probability() == probability)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a level of confidence: " + probability));
    }

    private static void put(Map<String, Object> json, String type, String name, Object value) {
        json.put("type", type);
        json.put(name, value);
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
