package org.framewise.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.framewise.bench.protocol.Browser;
import org.framewise.bench.protocol.Node;
import org.framewise.bench.protocol.Rpc;
import org.framewise.bench.protocol.SessionEnded;
import org.framewise.bench.protocol.Tab;
import org.jspecify.annotations.Nullable;

/**
 * A learner who takes one quiz after another: opens the program, chooses a quiz, enters a nickname, answers item by
 * item, sees the result, reviews the answers, goes home. When the connection or session is lost, the learner reloads
 * the page and continues there.
 */
final class Learner implements Runnable {
    private static final long BEFORE_TRYING_AGAIN_MS = 200;

    private final Browser browser;
    private final int number;
    private final String nickname;
    private final Pace pace;
    private final Measured measured;
    private final BooleanSupplier leaves;
    private final RandomGenerator random;
    private int round;
    private String where = "";
    private @Nullable Tab tab;
    private long arrivedAt;

    /**
     * @param number determines which quiz the learner starts with and how they answer
     * @param leaves whether the learner should leave; checked before each step
     */
    Learner(Browser browser, int number, Pace pace, Measured measured, BooleanSupplier leaves) {
        this.browser = browser;
        this.number = number;
        this.nickname = "Learner " + number;
        this.round = number;
        this.pace = pace;
        this.measured = measured;
        this.leaves = leaves;
        this.random = new java.util.SplittableRandom(number);
    }

    @Override
    public void run() {
        arrivedAt = System.nanoTime();
        try {
            while (!leaves.getAsBoolean()) {
                try {
                    goOn(tab == null ? arrive() : tab);
                } catch (SessionEnded reloaded) {
                    // reload at once, as a browser does by itself
                    measured.error(String.valueOf(reloaded.getMessage()));
                    tab = null;
                } catch (IOException broken) {
                    String why = Objects.requireNonNullElse(
                            broken.getMessage(), broken.getClass().getSimpleName());
                    lost(() -> measured.error(why));
                } catch (IllegalStateException unexpected) {
                    String why = unexpected.getMessage() + " at " + where.replaceAll("[0-9a-f-]{36}", "…");
                    lost(() -> measured.astray(why));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void lost(Runnable tell) throws InterruptedException {
        if (!leaves.getAsBoolean()) {
            tell.run();
            Thread.sleep(BEFORE_TRYING_AGAIN_MS);
        }
        tab = null;
    }

    /** Opens the page where the learner left off. Responses already handed in must not be asked for again. */
    private Tab arrive() throws IOException {
        Tab opened = browser.open(where);
        tab = opened;
        Optional<Place> place = Place.in(where);
        if (place.isPresent()) {
            boolean asked = opened.tree().byId("submit").isPresent();
            if (asked && measured.isConfirmed(place.get())) {
                throw new IllegalStateException("a confirmed response is asked for again");
            }
            if (opened.tree().has("reviewed") || opened.tree().has("kept")) {
                measured.foundAccepted(place.get());
            }
        }
        return opened;
    }

    /** Performs the next action on the current page. */
    private void goOn(Tab page) throws IOException, InterruptedException {
        if (page.tree().has("home")) {
            choose(page);
        } else if (page.tree().has("start")) {
            start(page);
        } else if (page.tree().has("take")) {
            take(page);
        } else if (page.tree().has("end")) {
            lookBack(page);
        } else if (page.tree().has("look-back")) {
            goHome(page);
        } else {
            throw new IllegalStateException("a page of no known kind");
        }
        where = page.location();
    }

    private void choose(Tab page) throws IOException {
        List<String> quizzes = page.tree().root().all(node -> node.tag().equals("a")).stream()
                .map(link -> link.attribute("href"))
                .filter(address -> address.startsWith("start/") || address.startsWith("take/"))
                .toList();
        if (quizzes.isEmpty()) {
            throw new IllegalStateException("no quiz to choose");
        }
        page.follow(quizzes.get(round % quizzes.size()));
        round++;
    }

    private void start(Tab page) throws IOException {
        Node go = require(page, "start");
        Optional<Node> name = page.tree().byId("nickname");
        if (name.isPresent()) {
            page.send(
                    Rpc.property(name.get(), "value", nickname),
                    Rpc.event(name.get(), "change", java.util.Map.of()),
                    Rpc.click(go));
        } else {
            page.click(go);
        }
        require(page, "submit");
        if (arrivedAt != 0) {
            measured.firstItem(System.nanoTime() - arrivedAt);
            arrivedAt = 0;
        }
    }

    private void take(Tab page) throws IOException, InterruptedException {
        Optional<Node> next = page.tree().byId("next");
        if (next.isPresent()) {
            tell(page, List.of(Rpc.click(next.get())));
            return;
        }
        Place place = Place.in(page.location()).orElseThrow(() -> new IllegalStateException("an item without place"));
        where = place.address();
        List<ItemForm.Step> steps = ItemForm.of(page.tree()).steps(page.tree(), random);
        int pauses = steps.size() + 1;
        for (ItemForm.Step step : steps) {
            List<Rpc> calls = step.apply(page.tree());
            if (!calls.isEmpty()) {
                pace.pause(pauses, random);
                if (leaves.getAsBoolean()) {
                    return;
                }
                tell(page, calls);
            }
        }
        pace.pause(pauses, random);
        submit(page, place);
    }

    private void tell(Tab page, List<Rpc> calls) throws IOException {
        long began = System.nanoTime();
        page.send(calls.toArray(Rpc[]::new));
        measured.request(System.nanoTime() - began);
    }

    private void submit(Tab page, Place place) throws IOException {
        Node submit = require(page, "submit");
        long began = System.nanoTime();
        page.click(submit);
        long took = System.nanoTime() - began;
        if (page.tree().has("reviewed") || isBeyond(place, page)) {
            measured.confirmed(place, took);
            measured.works(number, node());
            measured.request(took);
        } else {
            throw new IllegalStateException("a response was not accepted: "
                    + page.tree().first("message").map(Node::text).orElse("no reason given"));
        }
    }

    /** The node the proxy has routed the learner to; empty without a proxy. */
    String node() {
        return browser.cookie(Nginx.COOKIE);
    }

    int number() {
        return number;
    }

    /**
     * Whether the page has moved on from that item. A check shows no feedback: it moves on to the next item, and to the
     * end page after the last item.
     */
    private static boolean isBeyond(Place place, Tab page) {
        return page.tree().has("end")
                || page.tree().has("take")
                        && page.location().startsWith("take/" + place.attempt())
                        && progress(page) == place.number() + 1;
    }

    private static int progress(Tab page) {
        String words = page.tree().first("progress-count").map(Node::text).orElse("");
        String number = words.split(" ", 2)[0];
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    private void lookBack(Tab page) throws IOException {
        measured.finishedQuiz();
        Optional<String> address = page.tree().root().all(node -> node.tag().equals("a")).stream()
                .map(link -> link.attribute("href"))
                .filter(link -> link.startsWith("look-back/"))
                .findFirst();
        if (address.isEmpty()) {
            goHome(page);
            return;
        }
        page.follow(address.get());
        if (!page.tree().has("look-back-item")) {
            throw new IllegalStateException("nothing to look back on");
        }
    }

    private static void goHome(Tab page) throws IOException {
        page.follow("");
    }

    private static Node require(Tab page, String id) {
        return page.tree().byId(id).orElseThrow(() -> new IllegalStateException("#" + id + " is missing"));
    }
}
