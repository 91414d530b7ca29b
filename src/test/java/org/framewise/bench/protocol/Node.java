package org.framewise.bench.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An element or text node of a page, as the server describes it. */
public final class Node {
    final List<Node> children = new ArrayList<>();

    /** Virtual children, which belong to the element without being in its child list, such as the page's content. */
    final List<Node> virtualChildren = new ArrayList<>();

    final List<String> classes = new ArrayList<>();
    final Map<String, String> attributes = new HashMap<>();
    final Map<String, JsonNode> properties = new HashMap<>();
    private final int id;
    String tag = "";
    String text = "";
    boolean visible = true;

    Node(int id) {
        this.id = id;
    }

    /** The node id that the server uses. */
    public int id() {
        return id;
    }

    /** The tag name; empty for a text node. */
    public String tag() {
        return tag;
    }

    /** Its own text and that of its descendants. */
    public String text() {
        return children.isEmpty()
                ? text
                : text + String.join("", children.stream().map(Node::text).toList());
    }

    public boolean hasClass(String name) {
        return classes.contains(name);
    }

    /** The attribute's value, or an empty string if there is none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Whether it is disabled. */
    public boolean isDisabled() {
        return attributes.containsKey("disabled") || properties.containsKey("disabled");
    }

    /** The element and its visible descendants, in document order. */
    public Stream<Node> shown() {
        return visible
                ? Stream.concat(
                        Stream.of(this),
                        Stream.concat(children.stream(), virtualChildren.stream())
                                .flatMap(Node::shown))
                : Stream.empty();
    }

    /** The visible nodes that match, in document order. */
    public List<Node> all(Predicate<Node> wanted) {
        return shown().filter(wanted).toList();
    }

    /** The visible nodes with that class. */
    public List<Node> all(String className) {
        return all(node -> node.hasClass(className));
    }

    @Override
    public String toString() {
        return "<" + tag + attributes + classes + ">" + text;
    }
}
