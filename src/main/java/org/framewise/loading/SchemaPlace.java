package org.framewise.loading;

import com.networknt.schema.path.NodePath;
import java.util.Map;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Tree.Sequence;
import org.framewise.loading.tree.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Where an error of the schema is.
 *
 * @param parent the mapping around the node
 * @param key its key there, or "" for an element of a list
 */
record SchemaPlace(Tree node, Mapping parent, String key, String kind, String parentKind) {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("sources", "a source"),
            Map.entry("forms", "a form"),
            Map.entry("items", "an item"),
            Map.entry("passages", "a passage"),
            Map.entry("segments", "a segment"),
            Map.entry("statements", "a statement"),
            Map.entry("choices", "a choice"),
            Map.entry("left", "an entry on the left"),
            Map.entry("right", "an entry on the right"),
            Map.entry("elements", "an element"),
            Map.entry("wrong_order", "a pair in `wrong_order`"),
            Map.entry("rubric", "a level of the rubric"),
            Map.entry("evidence", "a piece of evidence"));

    static SchemaPlace find(Mapping root, NodePath path) {
        Tree node = root;
        Mapping parent = root;
        String key = "";
        String listKey = "";
        String kind = "a quiz file";
        String parentKind = kind;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            Tree next = step(node, step);
            if (next == null) {
                break;
            }
            if (node instanceof Mapping mapping) {
                parent = mapping;
                parentKind = kind;
                kind = listKey.equals("sources") ? "a source" : kind;
                key = String.valueOf(step);
                listKey = key;
            } else {
                kind = KINDS.getOrDefault(listKey, kind);
                key = "";
            }
            node = next;
        }
        return new SchemaPlace(node, parent, key, kind, parentKind);
    }

    private static @Nullable Tree step(Tree node, Object step) {
        return switch (node) {
            case Mapping mapping -> mapping.get(String.valueOf(step));
            case Sequence sequence
            when step instanceof Integer index && index < sequence.elements().size() ->
                sequence.elements().get(index);
            default -> null;
        };
    }

    String name() {
        return key.isEmpty() ? "This value" : Wording.quote(key);
    }

    String text() {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
