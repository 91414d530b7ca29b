package org.framewise.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.framewise.attempt.Given;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;

/** Draws what a learner gives for an item, by {@link Chances}, with how sure she says she is and how long it takes. */
final class ResponseDraw {
    private final WrittenTexts texts;

    ResponseDraw(WrittenTexts texts) {
        this.texts = texts;
    }

    /**
     * A response.
     *
     * @param points what a teacher who keeps to the rubric gives for a text; 0 for other items
     */
    record Drawn(Given given, int points) {}

    Drawn draw(Item item, SimulatedLearner learner, double difficulty, RandomGenerator random) {
        Chances chances = new Chances(learner, difficulty);
        int points = item instanceof ExtendedTextItem ? pick(chances.points(), random) : 0;
        Map<String, Confidence> confidence = new LinkedHashMap<>();
        Response response = switch (item) {
            case ClassifyItem classify -> {
                if (item.confidenceAsked()) {
                    List<Confidence> levels =
                            Confidence.levels(classify.categories().size());
                    classify.statements()
                            .forEach(statement -> confidence.put(
                                    statement.id().value(),
                                    says(chances.sorted(classify, statement), learner, levels, random)));
                }
                yield classify(classify, chances, random);
            }
            case ChoiceItem choice -> {
                Map<String, Double> alternatives = chances.choices(choice);
                if (item.confidenceAsked()) {
                    double right = alternatives.getOrDefault(choice.key(), 0.0);
                    confidence.put(
                            item.id().value(), says(right, learner, Confidence.levels(alternatives.size()), random));
                }
                yield new Response.SingleChoice(
                        List.copyOf(alternatives.keySet()).get(pick(List.copyOf(alternatives.values()), random)));
            }
            case MultipleChoiceItem several -> {
                Set<String> ticked = new HashSet<>();
                for (Choice choice : several.choices()) {
                    if (random.nextDouble() < chances.ticked(several, choice)) {
                        ticked.add(choice.id());
                    }
                }
                yield new Response.MultipleChoice(ticked);
            }
            case HottextItem hottext -> {
                Set<SegmentRef> marked = new HashSet<>();
                hottext.tappable().forEach(ref -> {
                    if (random.nextDouble() < chances.marked(hottext.segment(ref))) {
                        marked.add(ref);
                    }
                });
                yield new Response.Hottext(marked);
            }
            case MatchItem match -> match(match, chances, random);
            case OrderItem order -> order(order, chances, random);
            case ExtendedTextItem text -> new Response.ExtendedText(texts.draw(text, points, random));
        };
        return new Drawn(new Given(response, confidence, TimeTaken.draw(item, learner, random)), points);
    }

    private static Confidence says(
            double chance, SimulatedLearner learner, List<Confidence> levels, RandomGenerator random) {
        return StatedConfidence.draw(StatedConfidence.felt(chance, learner.overconfidence(), levels), levels, random);
    }

    private static Response classify(ClassifyItem item, Chances chances, RandomGenerator random) {
        Map<String, String> categories = new HashMap<>();
        for (ClassifyItem.Statement statement : item.statements()) {
            boolean right = random.nextDouble() < chances.sorted(item, statement);
            categories.put(
                    statement.id().value(),
                    right ? statement.key() : other(item.categories(), statement.key(), random));
        }
        return new Response.Classify(categories);
    }

    private static String other(List<String> all, String key, RandomGenerator random) {
        List<String> others = all.stream().filter(one -> !one.equals(key)).toList();
        return others.get(random.nextInt(others.size()));
    }

    /** First what is right, then what is wrong among the entries that are left: there is always one more than is needed. */
    private static Response match(MatchItem item, Chances chances, RandomGenerator random) {
        Map<String, String> pairs = new HashMap<>();
        List<MatchItem.LeftEntry> wrong = new ArrayList<>();
        for (MatchItem.LeftEntry entry : item.left()) {
            if (random.nextDouble() < chances.right(entry.misconception())) {
                pairs.put(entry.id(), item.key().getOrDefault(entry.id(), ""));
            } else {
                wrong.add(entry);
            }
        }
        List<String> left = new ArrayList<>(
                item.right().stream().map(MatchItem.RightEntry::id).toList());
        left.removeAll(pairs.values());
        for (MatchItem.LeftEntry entry : wrong) {
            String taken = other(left, item.key().getOrDefault(entry.id(), ""), random);
            left.remove(taken);
            pairs.put(entry.id(), taken);
        }
        return new Response.Match(pairs);
    }

    /** Puts one element after the other among those before it: Mallows's model by repeated insertion (Doignon et al. 2004). */
    private static Response order(OrderItem item, Chances chances, RandomGenerator random) {
        List<String> order = new ArrayList<>();
        for (String element : item.key()) {
            double[] places = Counts.places(order.size() + 1, chances.dispersion());
            List<Double> before = java.util.Arrays.stream(places).boxed().toList();
            order.add(order.size() - pick(before, random), element);
        }
        return new Response.Order(order);
    }

    /** Which of several things happens, by their chances, which add up to 1. */
    private static int pick(List<Double> chances, RandomGenerator random) {
        double draw = random.nextDouble();
        for (int i = 0; i < chances.size() - 1; i++) {
            draw -= chances.get(i);
            if (draw < 0) {
                return i;
            }
        }
        return chances.size() - 1;
    }
}
