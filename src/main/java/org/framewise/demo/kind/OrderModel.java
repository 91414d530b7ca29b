package org.framewise.demo.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;

/** Draws an order from Mallows's model by repeated insertion (Doignon et al. 2004). */
record OrderModel(OrderItem item) implements ItemModel {
    /** Inserts the elements in the order of the key, each among those already placed. */
    @Override
    public Result draw(Dice dice) {
        List<String> order = new ArrayList<>();
        for (String element : item.key()) {
            double[] places = Counts.places(order.size() + 1, dice.chances().dispersion());
            List<Double> before = Arrays.stream(places).boxed().toList();
            order.add(order.size() - dice.pick(before), element);
        }
        return Result.of(new Response.Order(order));
    }

    @Override
    public double expectedScore(Chances chances) {
        double[] turned = Counts.turnedPairs(item.key().size(), chances.dispersion());
        int pairs = turned.length - 1;
        double expected = 0;
        for (int x = 0; x < turned.length; x++) {
            expected += turned[x] * Math.max(0, pairs - 2 * x) / pairs;
        }
        return expected;
    }

    @Override
    public double usualSeconds() {
        return 40;
    }
}
