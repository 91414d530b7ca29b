package org.framewise.loading.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML value with its line, counted from 1. For a block, that is the line of its key. */
public sealed interface Tree {
    int line();

    /** The value as JSON, for schema validation. */
    JsonNode toJson();

    /** Keys and values in file order. */
    record Mapping(int line, Map<String, Entry> entries) implements Tree {
        @Nullable
        public Tree get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** The text at a key; null if it is missing or not a text. */
        @Nullable
        public Scalar text(String key) {
            return get(key) instanceof Scalar scalar && scalar.value() instanceof String ? scalar : null;
        }

        /** Like {@link #text(String)}, but without its position. */
        @Nullable
        public String string(String key) {
            Scalar scalar = text(key);
            return scalar == null ? null : scalar.text();
        }

        public boolean isTrue(String key) {
            return get(key) instanceof Scalar scalar && Boolean.TRUE.equals(scalar.value());
        }

        @Nullable
        public Mapping mapping(String key) {
            return get(key) instanceof Mapping mapping ? mapping : null;
        }

        /** The mappings in the list at a key; other elements are left out. */
        public List<Mapping> mappings(String key) {
            List<Mapping> found = new ArrayList<>();
            if (get(key) instanceof Sequence sequence) {
                for (Tree element : sequence.elements()) {
                    if (element instanceof Mapping mapping) {
                        found.add(mapping);
                    }
                }
            }
            return found;
        }

        /** The texts in the list at a key; other elements are left out. */
        public List<Scalar> texts(String key) {
            List<Scalar> found = new ArrayList<>();
            if (get(key) instanceof Sequence sequence) {
                for (Tree element : sequence.elements()) {
                    if (element instanceof Scalar scalar && scalar.value() instanceof String) {
                        found.add(scalar);
                    }
                }
            }
            return found;
        }

        /** The line of a key, or that of the mapping if the key is missing. */
        public int lineOf(String key) {
            Entry entry = entries.get(key);
            return entry == null ? line : entry.line();
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            entries.forEach((key, entry) -> json.set(key, entry.value().toJson()));
            return json;
        }
    }

    /** The line of a key, and its value. */
    record Entry(int line, Tree value) {}

    record Sequence(int line, List<Tree> elements) implements Tree {
        @Override
        public ArrayNode toJson() {
            ArrayNode json = JsonNodeFactory.instance.arrayNode();
            elements.forEach(element -> json.add(element.toJson()));
            return json;
        }
    }

    /**
     * A scalar value.
     *
     * @param value a String, Long, Double or Boolean, or null
     * @param text as written in the file, without quotation marks
     */
    record Scalar(int line, @Nullable Object value, String text) implements Tree {
        @Override
        public JsonNode toJson() {
            JsonNodeFactory json = JsonNodeFactory.instance;
            return switch (value) {
                case null -> json.nullNode();
                case Long number -> json.numberNode(number.longValue());
                case Double number -> json.numberNode(number.doubleValue());
                case Boolean truth -> json.booleanNode(truth);
                default -> json.stringNode(text);
            };
        }
    }
}
