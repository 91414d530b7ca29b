package org.framewise.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The database format of responses and confidence: JSON objects with a type, which must never change incompatibly. */
public final class ResponseJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private static final Format<Response.Classify> CLASSIFY = new Format<>(
            "classify", "categories", Response.Classify::categories, json -> new Response.Classify(pairs(json)));
    private static final Format<Response.SingleChoice> CHOICE = new Format<>(
            "choice", "choice", Response.SingleChoice::choice, json -> new Response.SingleChoice(json.asString()));
    private static final Format<Response.MultipleChoice> MULTIPLE_CHOICE = new Format<>(
            "multiple-choice",
            "choices",
            Response.MultipleChoice::choices,
            json -> new Response.MultipleChoice(new TreeSet<>(list(json))));
    private static final Format<Response.Hottext> HOTTEXT = new Format<>(
            "hottext",
            "marked",
            response -> response.marked().stream().map(SegmentRef::toString).toList(),
            json -> new Response.Hottext(
                    list(json).stream().map(SegmentRef::parse).collect(Collectors.toSet())));
    private static final Format<Response.Match> MATCH =
            new Format<>("match", "pairs", Response.Match::pairs, json -> new Response.Match(pairs(json)));
    private static final Format<Response.Order> ORDER =
            new Format<>("order", "elements", Response.Order::elements, json -> new Response.Order(list(json)));
    private static final Format<Response.ExtendedText> EXTENDED_TEXT = new Format<>(
            "extended-text", "text", Response.ExtendedText::text, json -> new Response.ExtendedText(json.asString()));
    private static final List<Format<?>> ALL =
            List.of(CLASSIFY, CHOICE, MULTIPLE_CHOICE, HOTTEXT, MATCH, ORDER, EXTENDED_TEXT);

    /** An SQL pattern that matches the JSON of stored responses that hold text written by a learner. */
    public static final String WRITTEN_PATTERN = "{\"type\":\"" + EXTENDED_TEXT.type + "\"%";

    private ResponseJson() {}

    /** The names of all types, as in a sentence: "classify, choice or match". */
    public static String types() {
        List<String> names = ALL.stream().map(Format::type).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    /** The name of the type of a response, as it is stored. */
    public static String type(Response response) {
        return String.valueOf(json(response).get("type"));
    }

    public static String write(Response response) {
        return JSON.writeValueAsString(json(response));
    }

    private static Map<String, Object> json(Response response) {
        return switch (response) {
            case Response.Classify r -> CLASSIFY.json(r);
            case Response.SingleChoice r -> CHOICE.json(r);
            case Response.MultipleChoice r -> MULTIPLE_CHOICE.json(r);
            case Response.Hottext r -> HOTTEXT.json(r);
            case Response.Match r -> MATCH.json(r);
            case Response.Order r -> ORDER.json(r);
            case Response.ExtendedText r -> EXTENDED_TEXT.json(r);
        };
    }

    /** @throws IllegalArgumentException if the text was not written by {@link #write(Response)} */
    public static Response read(String text) {
        JsonNode json = JSON.readTree(text);
        String type = json.path("type").asString("");
        return ALL.stream()
                .filter(format -> format.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a stored response"))
                .read(json);
    }

    /** The stated levels by unit, in the format that {@link #readConfidence} parses. */
    public static String writeConfidence(Map<String, Confidence> confidence) {
        Map<String, Double> json = new TreeMap<>();
        confidence.forEach((unit, level) -> json.put(unit, level.probability()));
        return JSON.writeValueAsString(json);
    }

    /** The stated levels by unit, as in {@link ResponseInput#confidence}. */
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

    private static Map<String, String> pairs(JsonNode object) {
        return JSON.convertValue(object, STRINGS);
    }

    private static List<String> list(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * The format of responses of one type.
     *
     * @param field the only field besides the type
     */
    private record Format<R extends Response>(
            String type, String field, Function<R, Object> value, Function<JsonNode, R> response) {
        Map<String, Object> json(R given) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("type", type);
            json.put(field, value.apply(given));
            return json;
        }

        Response read(JsonNode json) {
            return response.apply(json.get(field));
        }
    }
}
