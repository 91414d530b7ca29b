package org.framewise.results.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * In which order the learners stand. Whoever has nothing to be sorted by stands at the end, whichever the direction.
 *
 * @param item by whose score; present with {@link By#ITEM} alone
 * @param down whether the highest, the last in the alphabet or the newest stands first
 */
public record GridOrder(By by, @Nullable ItemId item, boolean down) {
    /** The order in which attempts started, as long as nothing else is asked for. */
    public static final GridOrder USUAL = new GridOrder(By.STARTED, null, false);

    private static final String DOWN = "down.";
    private static final String ITEM = "item.";

    /** @throws IllegalArgumentException for an item where none belongs, or none where one does */
    public GridOrder {
        if ((by == By.ITEM) != (item != null)) {
            throw new IllegalArgumentException("only an order by item has an item");
        }
    }

    /** What decides the order. */
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

    /** What an address asks for; empty when it asks for nothing that can be. */
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

    /** As it stands in an address. */
    public String id() {
        return (down ? DOWN : "") + (item == null ? name(by) : ITEM + item);
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
