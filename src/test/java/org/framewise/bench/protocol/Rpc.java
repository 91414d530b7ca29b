package org.framewise.bench.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event in a page, as sent to the server. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rpc(
        String type,
        int node,
        @Nullable String event,
        @Nullable Map<String, ?> data,
        @Nullable Integer feature,
        @Nullable String property,
        @Nullable Object value) {

    private static final Map<String, ?> MOUSE = Map.ofEntries(
            Map.entry("event.shiftKey", false),
            Map.entry("event.metaKey", false),
            Map.entry("event.ctrlKey", false),
            Map.entry("event.altKey", false),
            Map.entry("event.detail", 1),
            Map.entry("event.button", 0),
            Map.entry("event.clientX", 600),
            Map.entry("event.clientY", 640),
            Map.entry("event.screenX", 610),
            Map.entry("event.screenY", 737));

    /** @param data the event data that the listener requested */
    public static Rpc event(Node node, String event, Map<String, ?> data) {
        return event(node.id(), event, data);
    }

    private static Rpc event(int node, String event, Map<String, ?> data) {
        return new Rpc("event", node, event, data, null, null, null);
    }

    /** Creates the event for a click on a button. */
    public static Rpc click(Node node) {
        return event(node, "click", MOUSE);
    }

    /** Creates the event for a property that has changed in the browser. */
    public static Rpc property(Node node, String name, Object value) {
        return new Rpc("mSync", node.id(), null, null, Change.Feature.PROPERTIES, name, value);
    }

    /** Creates the event for following a router link. */
    static Rpc navigate(String route, String trigger) {
        return event(
                Tree.ROOT,
                "ui-navigate",
                Map.of(
                        "route",
                        route,
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        trigger));
    }
}
