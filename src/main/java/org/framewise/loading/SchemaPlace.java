package org.framewise.loading;

import com.networknt.schema.path.NodePath;
import java.util.Map;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Tree.Sequence;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The location of a schema violation.
 *
 * @param parent the mapping that contains the node
 * @param key the node's key there, or "" for an element of a list
 * @param kind what the node is, such as an item or a source
 * @param parentKind what the parent is
 */
record SchemaPlace(Tree node, Mapping parent, String key, Message kind, Message parentKind) {
    private static final Map<String, Message> KINDS = Map.ofEntries(
            Map.entry("sources", Message.of("finding.kind.sources")),
            Map.entry("forms", Message.of("finding.kind.forms")),
            Map.entry("items", Message.of("finding.kind.items")),
            Map.entry("passages", Message.of("finding.kind.passages")),
            Map.entry("segments", Message.of("finding.kind.segments")),
            Map.entry("statements", Message.of("finding.kind.statements")),
            Map.entry("choices", Message.of("finding.kind.choices")),
            Map.entry("left", Message.of("finding.kind.left")),
            Map.entry("right", Message.of("finding.kind.right")),
            Map.entry("elements", Message.of("finding.kind.elements")),
            Map.entry("wrong_order", Message.of("finding.kind.pair")),
            Map.entry("rubric", Message.of("finding.kind.level")),
            Map.entry("evidence", Message.of("finding.kind.evidence")));

    static SchemaPlace find(Mapping root, NodePath path) {
        Tree node = root;
        Mapping parent = root;
        String key = "";
        String listKey = "";
        Message kind = Message.of("finding.kind.quiz");
        Message parentKind = kind;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            Tree next = step(node, step);
            if (next == null) {
                break;
            }
            if (node instanceof Mapping mapping) {
                parent = mapping;
                parentKind = kind;
                kind = listKey.equals("sources") ? Message.of("finding.kind.sources") : kind;
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

    Message name() {
        return key.isEmpty() ? Message.of("finding.this-value") : Message.text(Wording.quote(key));
    }

    String text() {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
