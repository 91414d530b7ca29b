package org.framewise.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.framewise.bench.protocol.Node;
import org.framewise.bench.protocol.Rpc;
import org.framewise.bench.protocol.Tree;

/**
 * The actions with which a learner gives any complete response to an item, right or wrong. Each action looks up its
 * element in the page at that point, because choosing an answer can reveal the confidence question.
 */
enum ItemForm {
    CLASSIFY("classify-form") {
        @Override
        List<Step> steps(Tree tree, RandomGenerator random) {
            List<Step> steps = new ArrayList<>();
            int statements = tree.root().all("statement").size();
            for (int place = 0; place < statements; place++) {
                int row = place;
                steps.add(now -> check(now.root().all("statement").get(row), "categories", random));
                steps.add(now -> check(now.root().all("statement").get(row), "levels", random));
            }
            return steps;
        }
    },
    CHOOSE("alternatives") {
        @Override
        List<Step> steps(Tree tree, RandomGenerator random) {
            return List.of(
                    now -> check(now.root(), "alternatives", random), now -> check(now.root(), "levels", random));
        }
    },
    MARK("mark-form") {
        @Override
        List<Step> steps(Tree tree, RandomGenerator random) {
            return List.of(now -> List.of(Rpc.event(any(now.root().all("segment"), random), "click", Map.of())));
        }
    },
    PAIR("pair-form") {
        @Override
        List<Step> steps(Tree tree, RandomGenerator random) {
            List<Step> steps = new ArrayList<>();
            int lists = tree.root().all(node -> node.tag().equals("select")).size();
            for (int place = 0; place < lists; place++) {
                int row = place;
                // each list selects a different entry, but never the first, which stands for no selection
                steps.add(now ->
                        pick(now.root().all(node -> node.tag().equals("select")).get(row), row + 1));
            }
            return steps;
        }
    },
    ARRANGE("arrange-form") {
        @Override
        List<Step> steps(Tree tree, RandomGenerator random) {
            return List.of(now -> List.of(Rpc.click(
                    any(now.root().all(node -> node.hasClass("move") && !node.isDisabled()), random))));
        }
    },
    WRITE("write-form") {
        @Override
        List<Step> steps(Tree tree, RandomGenerator random) {
            return List.of(now -> {
                Node area = now.root()
                        .all(node -> node.tag().equals("vaadin-text-area"))
                        .getFirst();
                return List.of(
                        Rpc.property(area, "value", "It names a number that anyone can count, and says who counted."),
                        Rpc.event(area, "input", Map.of("1", 1, "for", "trailing")));
            });
        }
    };

    /** Finds the events of the next action in the page; none if there is nothing to do. */
    interface Step extends Function<Tree, List<Rpc>> {}

    private final String className;

    ItemForm(String className) {
        this.className = className;
    }

    /** The form's CSS class, which identifies the page. */
    String className() {
        return className;
    }

    /** @throws IllegalStateException if the page contains no known form */
    static ItemForm of(Tree tree) {
        for (ItemForm form : values()) {
            if (tree.has(form.className)) {
                return form;
            }
        }
        throw new IllegalStateException("an item of no known kind");
    }

    /** Actions to perform in sequence. */
    abstract List<Step> steps(Tree tree, RandomGenerator random);

    /** Checks one of the boxes in the group with that class. */
    private static List<Rpc> check(Node within, String group, RandomGenerator random) {
        List<Node> boxes = within.all(group).stream()
                .flatMap(one -> one.all(node -> node.tag().equals("input")).stream())
                .toList();
        return boxes.isEmpty()
                ? List.of()
                : List.of(Rpc.event(any(boxes, random), "change", Map.of("element.checked", true)));
    }

    private static List<Rpc> pick(Node select, int place) {
        List<Node> options = select.all(node -> node.tag().equals("option"));
        return List.of(
                Rpc.property(
                        select, "value", options.get(place % options.size()).attribute("value")),
                Rpc.event(select, "change", Map.of()),
                Rpc.event(select, "blur", Map.of()));
    }

    private static Node any(List<Node> nodes, RandomGenerator random) {
        return nodes.get(random.nextInt(nodes.size()));
    }
}
