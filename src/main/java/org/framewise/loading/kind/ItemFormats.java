package org.framewise.loading.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;

/** The formats of all item types. */
public final class ItemFormats {
    private static final ClassifyFormat CLASSIFY = new ClassifyFormat();
    private static final ChoiceFormat CHOICE = new ChoiceFormat();
    private static final MultipleChoiceFormat MULTIPLE_CHOICE = new MultipleChoiceFormat();
    private static final HottextFormat HOTTEXT = new HottextFormat();
    private static final MatchFormat MATCH = new MatchFormat();
    private static final OrderFormat ORDER = new OrderFormat();
    private static final ExtendedTextFormat EXTENDED_TEXT = new ExtendedTextFormat();

    private static final List<ItemFormat<?>> ALL =
            List.of(CLASSIFY, CHOICE, MULTIPLE_CHOICE, HOTTEXT, MATCH, ORDER, EXTENDED_TEXT);

    private ItemFormats() {}

    public static Stream<ItemFormat<?>> all() {
        return ALL.stream();
    }

    /** The format of the item type with this name in files; empty if there is none. */
    public static Optional<ItemFormat<?>> of(String type) {
        return all().filter(format -> format.type().equals(type)).findFirst();
    }

    /** The ids of an item that no other quiz may use. */
    public static Stream<ItemId> ids(Item item) {
        return switch (item) {
            case ClassifyItem i -> CLASSIFY.ids(i);
            case ChoiceItem i -> CHOICE.ids(i);
            case MultipleChoiceItem i -> MULTIPLE_CHOICE.ids(i);
            case HottextItem i -> HOTTEXT.ids(i);
            case MatchItem i -> MATCH.ids(i);
            case OrderItem i -> ORDER.ids(i);
            case ExtendedTextItem i -> EXTENDED_TEXT.ids(i);
        };
    }
}
