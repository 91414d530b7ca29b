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
import org.framewise.message.Message;
import tools.jackson.databind.JsonNode;

/** Explains schema violations in plain words. */
final class SchemaFindings {
    /** The schema keyword whose value is the remedy for a violated rule about names. */
    static final String REMEDY = "x-remedy";

    private static final Message SEE_GUIDE = Message.of("finding.schema.guide");

    private static final Message REMOVE = Message.then(Message.of("finding.remove"), SEE_GUIDE);

    private static final Map<String, Message> TYPES = Map.of(
            "string", Message.of("finding.type.text"),
            "integer", Message.of("finding.type.whole"),
            "number", Message.of("finding.type.number"),
            "boolean", Message.of("finding.type.truth"),
            "array", Message.of("finding.type.list"),
            "object", Message.of("finding.type.fields"),
            "null", Message.of("finding.type.empty"));

    private final JsonNode schema;
    private final Set<String> knownKeys = new TreeSet<>();

    SchemaFindings(JsonNode schema) {
        this.schema = schema;
        collectKeys(schema);
    }

    void report(Error error, SchemaPlace place, Problems problems) {
        Message name = place.name();
        String property = error.getProperty() == null ? "" : error.getProperty();
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" ->
                problems.addOnce(
                        place.node(),
                        property,
                        Message.of("finding.schema.missing", Wording.quote(property), place.kind()),
                        Message.then(Message.of("finding.schema.add"), SEE_GUIDE));
            case "additionalProperties" ->
                problems.addOnce(
                        place.node(),
                        property,
                        Message.of("finding.schema.unknown", Wording.quote(property), place.kind()),
                        meant(property, missingKeys(place.node())));
            case "false" -> {
                String type = place.parent().string("type");
                problems.addOnce(
                        place.parent(),
                        place.key(),
                        type == null
                                ? Message.of("finding.schema.forbidden", name, place.parentKind())
                                : Message.of(
                                        "finding.schema.forbidden.type", name, place.parentKind(), Wording.quote(type)),
                        REMOVE);
            }
            case "type" ->
                report(
                        problems,
                        place,
                        Message.of(
                                "finding.schema.type",
                                name,
                                TYPES.getOrDefault(rule.asString(""), Message.of("finding.type.other"))),
                        typeRemedy(rule.asString(""), place.node()));
            case "enum" -> {
                List<String> allowed = values(rule);
                refuse(problems, place, Wording.didYouMean(place.text(), allowed));
            }
            case "const" ->
                report(
                        problems,
                        place,
                        Message.of("finding.schema.not-here", name, shown(place.node())),
                        Message.of(
                                "finding.write", Wording.quote(rule.isString() ? rule.asString() : rule.toString())));
            case "pattern" -> pattern(error, place, problems);
            case "propertyNames" ->
                problems.addOnce(
                        place.node(),
                        property,
                        Message.of("finding.schema.name", Wording.quote(property)),
                        remedy(error));
            case "minItems" ->
                report(
                        problems,
                        place,
                        Message.of("finding.schema.few", name, size(place.node())),
                        Message.of("finding.schema.few.remedy", rule.asString()));
            case "maxItems" ->
                report(
                        problems,
                        place,
                        Message.of("finding.schema.many", name, size(place.node())),
                        Message.of("finding.schema.many.remedy", rule.asString()));
            case "maxLength" ->
                report(
                        problems,
                        place,
                        Message.of("finding.schema.long", name),
                        Message.of("finding.schema.long.remedy", rule.asString()));
            case "uniqueItems" ->
                report(
                        problems,
                        place,
                        Message.of("finding.schema.twice", name),
                        Message.of("finding.schema.twice.remedy"));
            case "minimum" -> refuse(problems, place, Message.of("finding.schema.least.remedy", rule.asString()));
            case "maximum" -> refuse(problems, place, Message.of("finding.schema.most.remedy", rule.asString()));
            case "not" ->
                // The only `not` in the schema forbids the source `ours` where words must be quoted.
                report(
                        problems,
                        place,
                        Message.of("finding.schema.not-here", name, shown(place.node())),
                        Message.of("finding.schema.source.remedy"));
            case "oneOf" ->
                // The only `oneOf` in the schema: items or forms. QuizCheck reports it in better words.
                problems.addOnce(
                        place.node(),
                        "items",
                        Message.of("finding.schema.items-or-forms"),
                        Message.then(Message.of("finding.schema.items-or-forms.remedy"), SEE_GUIDE));
            default -> report(problems, place, Message.of("finding.schema.other", name, error.getMessage()), SEE_GUIDE);
        }
    }

    private void pattern(Error error, SchemaPlace place, Problems problems) {
        if (place.text().isBlank()) {
            report(problems, place, Message.of("finding.text.empty", place.name()), Message.of("finding.text.write"));
        } else {
            refuse(problems, place, remedy(error));
        }
    }

    /** The remedy that the schema gives for a violated rule about names. */
    private Message remedy(Error error) {
        JsonNode around = schema;
        JsonNode node = schema;
        NodePath path = error.getSchemaLocation().getFragment();
        for (int i = 0; i < path.getNameCount(); i++) {
            around = node;
            node = path.getElement(i) instanceof Integer index ? node.path(index) : node.path(path.getName(i));
        }
        String words = node.path(REMEDY).asString(around.path(REMEDY).asString(""));
        return words.isEmpty() ? SEE_GUIDE : Message.text(words);
    }

    /** Suggests the missing field that an unknown name was probably meant to be. */
    private static Message meant(String property, Set<String> missing) {
        Optional<String> near = missing.stream()
                .filter(name -> LookAlikes.alike(property.strip(), name))
                .findFirst()
                .or(() -> Wording.nearest(property, missing));
        return near.isPresent() ? Wording.didYouMean(property, Set.of(near.get())) : REMOVE;
    }

    private static void refuse(Problems problems, SchemaPlace place, Message remedy) {
        report(problems, place, Message.of("finding.schema.not", place.name(), shown(place.node())), remedy);
    }

    private static void report(Problems problems, SchemaPlace place, Message problem, Message remedy) {
        if (place.key().isEmpty()) {
            problems.addOnce(place.node(), "", problem, remedy);
        } else {
            problems.addOnce(place.parent(), place.key(), problem, remedy);
        }
    }

    private static Message typeRemedy(String type, Tree node) {
        if (node instanceof Scalar scalar) {
            if (scalar.value() == null) {
                return Message.of("finding.schema.no-value");
            }
            if (type.equals("string")) {
                return Message.of("finding.schema.quotes", "'" + Wording.plain(scalar.text(), 20) + "'");
            }
            if (type.equals("boolean")) {
                return Message.of("finding.schema.truth");
            }
            if (type.equals("integer") || type.equals("number")) {
                return Message.of("finding.schema.digits");
            }
            if (type.equals("array")) {
                return Message.of("finding.schema.list", Wording.plain(scalar.text(), 20));
            }
        }
        return type.equals("array") && node instanceof Mapping
                ? Message.of("finding.schema.entries")
                : type.equals("string") ? Message.of("finding.schema.brackets") : SEE_GUIDE;
    }

    private static Message shown(Tree node) {
        return switch (node) {
            case Scalar scalar ->
                scalar.value() == null ? Message.of("finding.type.empty") : Message.text(Wording.quote(scalar.text()));
            case Sequence sequence ->
                Message.of("finding.type.list-of", sequence.elements().size());
            case Mapping mapping -> Message.of("finding.type.fields");
        };
    }

    private static int size(Tree node) {
        return node instanceof Sequence sequence ? sequence.elements().size() : 0;
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
