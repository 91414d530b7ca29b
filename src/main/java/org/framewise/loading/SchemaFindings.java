package org.framewise.loading;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.framewise.loading.tree.LookAlikes;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Tree.Sequence;
import org.framewise.loading.tree.Wording;
import tools.jackson.databind.JsonNode;

/** Says in plain words what does not fit the schema. */
final class SchemaFindings {
    /** The keyword of the schema under which a rule about names says how to keep to it. */
    static final String REMEDY = "x-remedy";

    private static final String SEE_GUIDE = "The guide quizzes/README.md lists the fields.";

    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "`true` or `false`",
            "array", "a list",
            "object", "a set of fields",
            "null", "empty");

    private final JsonNode schema;
    private final Set<String> knownKeys = new TreeSet<>();

    SchemaFindings(JsonNode schema) {
        this.schema = schema;
        collectKeys(schema);
    }

    void report(Error error, SchemaPlace place, Problems problems) {
        String name = place.name();
        String property = error.getProperty() == null ? "" : error.getProperty();
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" ->
                problems.addOnce(
                        place.node(),
                        property,
                        "The field " + Wording.quote(property) + " is missing in " + place.kind() + ".",
                        "Add it. " + SEE_GUIDE);
            case "additionalProperties" ->
                problems.addOnce(
                        place.node(),
                        property,
                        Wording.quote(property) + " is not a field of " + place.kind() + ".",
                        meant(property, missingKeys(place.node())));
            case "false" -> {
                String type = place.parent().string("type");
                problems.addOnce(
                        place.parent(),
                        place.key(),
                        name + " does not belong into " + place.parentKind()
                                + (type == null ? " like this." : " of the type " + Wording.quote(type) + "."),
                        "Remove it. " + SEE_GUIDE);
            }
            case "type" ->
                report(
                        problems,
                        place,
                        name + " must be " + TYPES.getOrDefault(rule.asString(""), "something else") + ".",
                        typeRemedy(rule.asString(""), place.node()));
            case "enum" -> {
                List<String> allowed = values(rule);
                report(
                        problems,
                        place,
                        name + " cannot be " + shown(place.node()) + ".",
                        Wording.didYouMean(place.text(), allowed));
            }
            case "const" ->
                report(
                        problems,
                        place,
                        name + " cannot be " + shown(place.node()) + " here.",
                        "Write " + Wording.quote(rule.isString() ? rule.asString() : rule.toString()) + ".");
            case "pattern" -> pattern(error, place, problems);
            case "propertyNames" ->
                problems.addOnce(
                        place.node(),
                        property,
                        "The name " + Wording.quote(property) + " cannot be used here.",
                        remedy(error));
            case "minItems" ->
                report(
                        problems,
                        place,
                        name + " has " + size(place.node()) + ", which is too few.",
                        "At least " + rule.asString() + " are needed.");
            case "maxItems" ->
                report(
                        problems,
                        place,
                        name + " has " + size(place.node()) + ", which is too many.",
                        "At most " + rule.asString() + " are allowed.");
            case "maxLength" ->
                report(
                        problems,
                        place,
                        name + " is too long.",
                        "Shorten it to at most " + rule.asString() + " characters.");
            case "uniqueItems" -> report(problems, place, name + " names something twice.", "Write each only once.");
            case "minimum" ->
                report(
                        problems,
                        place,
                        name + " cannot be " + shown(place.node()) + ".",
                        "The least is " + rule.asString() + ".");
            case "maximum" ->
                report(
                        problems,
                        place,
                        name + " cannot be " + shown(place.node()) + ".",
                        "The most is " + rule.asString() + ".");
            case "not" ->
                // Sources only: `ours` where words must be quoted.
                report(
                        problems,
                        place,
                        name + " cannot be " + shown(place.node()) + " here.",
                        "Name a declared source, or `made-up`.");
            case "oneOf" ->
                // The only one in the schema: items or forms. QuizCheck says it in better words.
                problems.addOnce(
                        place.node(),
                        "items",
                        "A quiz has either `items` or `forms`.",
                        "Write one of the two. " + SEE_GUIDE);
            default ->
                report(problems, place, name + " is not as it should be: " + error.getMessage() + ".", SEE_GUIDE);
        }
    }

    private void pattern(Error error, SchemaPlace place, Problems problems) {
        if (place.text().isBlank()) {
            report(problems, place, place.name() + " is empty.", "Write something there.");
        } else {
            report(problems, place, place.name() + " cannot be " + shown(place.node()) + ".", remedy(error));
        }
    }

    /** What the schema says beside a rule about names. */
    private String remedy(Error error) {
        JsonNode around = schema;
        JsonNode node = schema;
        NodePath path = error.getSchemaLocation().getFragment();
        for (int i = 0; i < path.getNameCount(); i++) {
            around = node;
            node = path.getElement(i) instanceof Integer index ? node.path(index) : node.path(path.getName(i));
        }
        return node.path(REMEDY).asString(around.path(REMEDY).asString(SEE_GUIDE));
    }

    /** The field that an unknown name was probably meant for. */
    private static String meant(String property, Set<String> missing) {
        Optional<String> near = missing.stream()
                .filter(name -> LookAlikes.alike(property.strip(), name))
                .findFirst()
                .or(() -> Wording.nearest(property, missing));
        return near.isPresent() ? Wording.didYouMean(property, Set.of(near.get())) : "Remove it. " + SEE_GUIDE;
    }

    private static void report(Problems problems, SchemaPlace place, String problem, String remedy) {
        if (place.key().isEmpty()) {
            problems.addOnce(place.node(), "", problem, remedy);
        } else {
            problems.addOnce(place.parent(), place.key(), problem, remedy);
        }
    }

    private static String typeRemedy(String type, Tree node) {
        if (node instanceof Scalar scalar) {
            if (scalar.value() == null) {
                return "It has no value: write one, or remove the field.";
            }
            if (type.equals("string")) {
                return "Put it into quotation marks: '" + Wording.plain(scalar.text(), 20) + "'.";
            }
            if (type.equals("boolean")) {
                return "Write `true` or `false`, without quotation marks.";
            }
            if (type.equals("integer") || type.equals("number")) {
                return "Write it in digits, without quotation marks.";
            }
            if (type.equals("array")) {
                return "Write it as a list: [" + Wording.plain(scalar.text(), 20) + "].";
            }
        }
        return type.equals("array") && node instanceof Mapping
                ? "Begin each entry with a dash and a space, such as `- id: …`."
                : type.equals("string")
                        ? "If the text has brackets or a colon, put all of it into quotation marks."
                        : SEE_GUIDE;
    }

    private static String shown(Tree node) {
        return switch (node) {
            case Scalar scalar -> scalar.value() == null ? "empty" : Wording.quote(scalar.text());
            case Sequence sequence -> "a list of " + sequence.elements().size();
            case Mapping mapping -> "a set of fields";
        };
    }

    private static String size(Tree node) {
        int size = node instanceof Sequence sequence ? sequence.elements().size() : 0;
        return size == 1 ? "1 entry" : size + " entries";
    }

    private static List<String> values(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asString()));
        return values;
    }

    private Set<String> missingKeys(Tree node) {
        Set<String> keys = new TreeSet<>(knownKeys);
        if (node instanceof Mapping mapping) {
            keys.removeAll(mapping.entries().keySet());
        }
        return keys;
    }

    private void collectKeys(JsonNode json) {
        JsonNode properties = json.get("properties");
        if (properties != null && properties.isObject()) {
            knownKeys.addAll(properties.propertyNames());
        }
        json.forEach(this::collectKeys);
    }
}
