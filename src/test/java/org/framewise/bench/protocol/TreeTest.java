package org.framewise.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

class TreeTest {
    private final Tree tree = new Tree();

    @Test
    void attachedElementsHaveTheirTagsClassesAndAttributes() {
        element(2, "button", "id", "submit");
        classes(2, 0, "primary", "large");
        children(Tree.ROOT, 0, 0, 2);

        assertThat(tree.byId("submit")).hasValueSatisfying(button -> {
            assertThat(button.tag()).isEqualTo("button");
            assertThat(button.hasClass("large")).isTrue();
            assertThat(button.id()).isEqualTo(2);
        });
    }

    @Test
    void elementsAreInDocumentOrderNotArrivalOrder() {
        element(4, "li", "id", "second");
        element(3, "li", "id", "first");
        element(2, "ol", "id", "list");
        children(2, 0, 0, 4);
        children(2, 0, 0, 3);
        children(Tree.ROOT, 0, 0, 2);

        assertThat(tree.root().all(node -> node.tag().equals("li")))
                .extracting(node -> node.attribute("id"))
                .containsExactly("first", "second");
    }

    @Test
    void spliceRemovesFromTheMiddleOfAList() {
        for (int id = 2; id <= 5; id++) {
            element(id, "p", "id", "p" + id);
        }
        children(Tree.ROOT, 0, 0, 2, 3, 4, 5);
        children(Tree.ROOT, 1, 2);

        assertThat(tree.root().all(node -> node.tag().equals("p")))
                .extracting(node -> node.attribute("id"))
                .containsExactly("p2", "p5");
    }

    @Test
    void clearingAListRemovesItsElements() {
        element(2, "p", "id", "gone");
        children(Tree.ROOT, 0, 0, 2);
        tree.apply(List.of(change(Tree.ROOT, "clear", null, Change.Feature.CHILDREN, null)));
        tree.apply(List.of(change(2, "detach", null, 0, null)));

        assertThat(tree.byId("gone")).isEmpty();
        assertThat(tree.size()).isOne();
    }

    @Test
    void hiddenElementsAreNotFoundUntilShown() {
        element(2, "fieldset", "id", "levels");
        element(3, "input", "id", "sure");
        children(2, 0, 0, 3);
        children(Tree.ROOT, 0, 0, 2);
        tree.apply(List.of(change(2, "put", "visible", Change.Feature.ELEMENT, BooleanNode.FALSE)));
        assertThat(tree.byId("sure")).isEmpty();

        tree.apply(List.of(change(2, "put", "visible", Change.Feature.ELEMENT, BooleanNode.TRUE)));
        assertThat(tree.byId("sure")).isPresent();
    }

    @Test
    void anElementsTextIncludesItsDescendants() {
        element(2, "p", "id", "line");
        element(3, "b", "id", "part");
        text(4, "3 of ");
        text(5, "10");
        children(3, 0, 0, 5);
        children(2, 0, 0, 4, 3);
        children(Tree.ROOT, 0, 0, 2);

        assertThat(tree.byId("line").orElseThrow().text()).isEqualTo("3 of 10");
    }

    @Test
    void virtualChildrenBelongToThePage() {
        element(3, "div", "id", "wrapper");
        element(4, "main", "id", "content");
        children(3, 0, 0, 4);
        splice(Tree.ROOT, Change.Feature.VIRTUAL_CHILDREN, 0, 0, null, List.of(3));

        assertThat(tree.byId("content")).isPresent();
    }

    @Test
    void aReenabledButtonIsNotDisabled() {
        element(2, "button", "disabled", "");
        children(Tree.ROOT, 0, 0, 2);
        Node button = tree.root().all(node -> node.tag().equals("button")).getFirst();
        assertThat(button.isDisabled()).isTrue();

        tree.apply(List.of(change(2, "remove", "disabled", Change.Feature.ATTRIBUTES, null)));
        assertThat(button.isDisabled()).isFalse();
    }

    @Test
    void unknownKindsOfChangesAreRefused() {
        assertThatThrownBy(() -> tree.apply(List.of(change(1, "turn", null, 0, null))))
                .hasMessageContaining("turn");
    }

    private void element(int id, String tag, String attribute, String value) {
        tree.apply(List.of(
                change(id, "attach", null, 0, null),
                change(id, "put", "tag", Change.Feature.ELEMENT, StringNode.valueOf(tag)),
                change(id, "put", attribute, Change.Feature.ATTRIBUTES, StringNode.valueOf(value))));
    }

    private void text(int id, String words) {
        tree.apply(List.of(
                change(id, "attach", null, 0, null),
                change(id, "put", "text", Change.Feature.TEXT, StringNode.valueOf(words))));
    }

    private void classes(int id, int index, String... names) {
        splice(id, Change.Feature.CLASSES, index, 0, List.of(names), null);
    }

    private void children(int id, int index, int remove, Integer... added) {
        splice(id, Change.Feature.CHILDREN, index, remove, null, List.of(added));
    }

    private void splice(
            int id, int feature, int index, int remove, @Nullable List<String> add, @Nullable List<Integer> nodes) {
        tree.apply(List.of(new Change(id, "splice", null, feature, null, index, remove, add, nodes)));
    }

    private static Change change(int id, String type, @Nullable String key, int feature, @Nullable JsonNode value) {
        return new Change(id, type, key, feature, value, 0, 0, null, null);
    }
}
