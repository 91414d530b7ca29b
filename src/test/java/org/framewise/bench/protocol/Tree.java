package org.framewise.bench.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The elements of a page, kept in sync with the server. */
public final class Tree {
    /** The server's node id of the page itself. */
    static final int ROOT = 1;

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Node root = node(ROOT);

    void apply(List<Change> changes) {
        changes.forEach(this::apply);
    }

    private void apply(Change change) {
        switch (change.type()) {
            case "attach" -> node(change.node());
            case "detach" -> nodes.remove(change.node());
            case "put" -> put(node(change.node()), change);
            case "remove" -> remove(node(change.node()), change);
            case "splice" -> splice(node(change.node()), change);
            case "clear" -> clear(node(change.node()), change.feat());
            default -> throw new IllegalArgumentException("The server makes a change that is not known: " + change);
        }
    }

    private Node node(int id) {
        return nodes.computeIfAbsent(id, Node::new);
    }

    private static void put(Node node, Change change) {
        String key = String.valueOf(change.key());
        JsonNode value = change.value();
        if (value == null) {
            return;
        }
        switch (change.feat()) {
            case Change.Feature.ELEMENT -> {
                if (key.equals("tag")) {
                    node.tag = value.asString();
                } else if (key.equals("visible")) {
                    node.visible = value.asBoolean();
                }
            }
            case Change.Feature.PROPERTIES -> node.properties.put(key, value);
            case Change.Feature.ATTRIBUTES ->
                // compound values, such as an image's, don't matter here
                node.attributes.put(key, value.isValueNode() ? value.asString() : "");
            case Change.Feature.TEXT -> node.text = value.asString();
            default -> {
                // listeners, styles and the like
            }
        }
    }

    private static void remove(Node node, Change change) {
        String key = String.valueOf(change.key());
        switch (change.feat()) {
            case Change.Feature.ELEMENT -> {
                if (key.equals("visible")) {
                    node.visible = true;
                }
            }
            case Change.Feature.PROPERTIES -> node.properties.remove(key);
            case Change.Feature.ATTRIBUTES -> node.attributes.remove(key);
            default -> {
                // other lists and maps don't matter here
            }
        }
    }

    private void splice(Node node, Change change) {
        switch (change.feat()) {
            case Change.Feature.CHILDREN -> splice(node.children, change, nodes(change));
            case Change.Feature.VIRTUAL_CHILDREN -> splice(node.virtualChildren, change, nodes(change));
            case Change.Feature.CLASSES -> {
                List<String> add = change.add();
                splice(node.classes, change, add == null ? List.of() : add);
            }
            default -> {
                // other lists and maps don't matter here
            }
        }
    }

    private List<Node> nodes(Change change) {
        List<Integer> ids = change.addNodes();
        return ids == null ? List.of() : ids.stream().map(this::node).toList();
    }

    private static <T> void splice(List<T> list, Change change, List<T> added) {
        list.subList(change.index(), change.index() + change.remove()).clear();
        list.addAll(change.index(), added);
    }

    private static void clear(Node node, int feature) {
        switch (feature) {
            case Change.Feature.CHILDREN -> node.children.clear();
            case Change.Feature.VIRTUAL_CHILDREN -> node.virtualChildren.clear();
            case Change.Feature.CLASSES -> node.classes.clear();
            default -> {
                // other lists and maps don't matter here
            }
        }
    }

    /** The number of elements and text nodes that the server keeps for the page. */
    int size() {
        return nodes.size();
    }

    public Node root() {
        return root;
    }

    /** The element with that {@code id} attribute. */
    public Optional<Node> byId(String id) {
        return root.shown().filter(node -> node.attribute("id").equals(id)).findFirst();
    }

    /** The first element with that class. */
    public Optional<Node> first(String className) {
        return root.shown().filter(node -> node.hasClass(className)).findFirst();
    }

    public boolean has(String className) {
        return first(className).isPresent();
    }
}
