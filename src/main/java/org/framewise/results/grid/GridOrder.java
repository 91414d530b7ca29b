package org.framewise.results.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * The order of the attempts in a grid. Attempts without a value to sort by come last, in either direction.
 *
 * @param item the item whose score determines the order; present only for {@link By#ITEM}
 * @param down whether the order is descending
 */
public record GridOrder(By by, @Nullable ItemId item, boolean down) {
    /** The default: the order in which attempts started. */
    public static final GridOrder USUAL = new GridOrder(By.STARTED, null, false);

    private static final String DOWN = "down.";
    private static final String ITEM = "item.";

    /** @throws IllegalArgumentException if an item is given without {@link By#ITEM}, or missing with it */
    public GridOrder {
        if ((by == By.ITEM) != (item != null)) {
            throw new IllegalArgumentException("only an order by item has an item");
        }
    }

    /** The sort criterion. */
    public enum By {
        STARTED,
        NAME,
        SCORE,
        ITEM
    }

    public static GridOrder by(By by, boolean down) {
        return new GridOrder(by, null, down);
    }

    public static GridOrder byItem(ItemId item, boolean down) {
        return new GridOrder(By.ITEM, item, down);
    }

    /** Parses the value of a URL parameter; empty if it is invalid. */
    public static Optional<GridOrder> of(String id) {
        boolean down = id.startsWith(DOWN);
        String by = down ? id.substring(DOWN.length()) : id;
        if (by.startsWith(ITEM)) {
            try {
                return Optional.of(byItem(new ItemId(by.substring(ITEM.length())), down));
            } catch (IllegalArgumentException noItem) {
                return Optional.empty();
            }
        }
        return Arrays.stream(By.values())
                .filter(one -> one != By.ITEM && name(one).equals(by))
                .findFirst()
                .map(one -> by(one, down));
    }

    /** The value of the URL parameter. */
    public String id() {
        return (down ? DOWN : "") + (item == null ? name(by) : ITEM + item);
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
