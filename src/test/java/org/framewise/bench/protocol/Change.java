package org.framewise.bench.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change that the server makes to a page: an element is attached or detached ({@code attach}, {@code detach}), one of its values is set
 * or removed ({@code put}, {@code remove}), or one of its lists changes ({@code splice}, {@code clear}).
 *
 * @param feat which list or map of the element, see {@link Feature}
 * @param remove the number of list entries removed, starting at {@code index}
 * @param add entries inserted there, if they are not elements
 * @param addNodes elements inserted there
 */
record Change(
        int node,
        String type,
        @Nullable String key,
        int feat,
        @Nullable JsonNode value,
        int index,
        int remove,
        @Nullable List<String> add,
        @Nullable List<Integer> addNodes) {

    /** Numbers of an element's lists and maps; those not listed here don't matter to this client. */
    static final class Feature {
        static final int ELEMENT = 0;
        static final int PROPERTIES = 1;
        static final int CHILDREN = 2;
        static final int ATTRIBUTES = 3;
        static final int TEXT = 7;
        static final int CLASSES = 11;
        static final int VIRTUAL_CHILDREN = 24;

        private Feature() {}
    }
}
