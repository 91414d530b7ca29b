package org.framewise.bench.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An element of a page, or a piece of its text, as the server describes it. */
public final class Node {
    final List<Node> children = new ArrayList<>();

    /** What belongs to the element without standing in it, as the content of the page does. */
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

    /** By which the server knows it. */
    public int id() {
        return id;
    }

    /** Empty for a piece of text. */
    public String tag() {
        return tag;
    }

    /** Its own words and those of all in it. */
    public String text() {
        return children.isEmpty()
                ? text
                : text + String.join("", children.stream().map(Node::text).toList());
    }

    public boolean hasClass(String name) {
        return classes.contains(name);
    }

    /** The value, or empty text when there is none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Whether it takes no clicks. */
    public boolean isDisabled() {
        return attributes.containsKey("disabled") || properties.containsKey("disabled");
    }

    /** Itself and all that is shown in it, in the order of the page. */
    public Stream<Node> shown() {
        return visible
                ? Stream.concat(
                        Stream.of(this),
                        Stream.concat(children.stream(), virtualChildren.stream())
                                .flatMap(Node::shown))
                : Stream.empty();
    }

    /** What is shown in it and fits, in the order of the page. */
    public List<Node> all(Predicate<Node> wanted) {
        return shown().filter(wanted).toList();
    }

    /** What is shown in it and has the class. */
    public List<Node> all(String className) {
        return all(node -> node.hasClass(className));
    }

    @Override
    public String toString() {
        return "<" + tag + attributes + classes + ">" + text;
    }
}
