package org.framewise.bench.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change that the server makes to a page: an element comes or goes ({@code attach}, {@code detach}), one of its values is
 * set or taken away ({@code put}, {@code remove}), or one of its lists changes ({@code splice}, {@code clear}).
 *
 * @param feat which list or map of the element, see {@link Feature}
 * @param remove how many entries of the list go, from {@code index} on
 * @param add entries that come there, when they are no elements
 * @param addNodes elements that come there
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

    /** Numbers of the lists and maps that an element has; others tell a browser nothing that is needed here. */
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
