package org.framewise.loading.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/** Reads fields of a mapping. A missing or invalid field causes an {@link IllegalArgumentException}. */
public final class Values {
    private static final Scalar FALSE = new Scalar(0, false, "false");

    private Values() {}

    public static String text(Mapping owner, String key) {
        String text = owner.string(key);
        if (text == null) {
            throw new IllegalArgumentException("no text" + pathOf(owner, key));
        }
        return text;
    }

    public static @Nullable String optional(Mapping owner, String key) {
        return owner.get(key) == null ? null : text(owner, key);
    }

    public static double number(Mapping owner, String key) {
        if (owner.get(key) instanceof Scalar scalar && scalar.value() instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("no number" + pathOf(owner, key));
    }

    public static int whole(Mapping owner, String key) {
        double number = number(owner, key);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException("no whole number" + pathOf(owner, key));
        }
        // Both limits are far outside what any field allows, so the range checks of the quiz types reject the clamped
        // number.
        return Math.clamp((long) number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Returns false if the key is missing. */
    public static boolean flag(Mapping owner, String key) {
        Tree value = owner.get(key) == null ? FALSE : owner.get(key);
        if (value instanceof Scalar scalar && scalar.value() instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException("neither true nor false" + pathOf(owner, key));
    }

    public static Mapping child(Mapping owner, String key) {
        return mapping(owner.get(key), key);
    }

    /** @param what the name of the tree in the exception's message */
    public static Mapping mapping(@Nullable Tree tree, String what) {
        if (tree instanceof Mapping mapping) {
            return mapping;
        }
        throw new IllegalArgumentException("no keys with values under " + Wording.quote(what));
    }

    /** Applies a function to each mapping of a list. */
    public static <T> List<T> all(Mapping owner, String key, Function<Mapping, T> each) {
        if (owner.get(key) instanceof Sequence sequence) {
            return sequence.elements().stream()
                    .map(element -> each.apply(mapping(element, key)))
                    .toList();
        }
        throw new IllegalArgumentException("no list" + pathOf(owner, key));
    }

    /** Like {@link #all}; empty if the field is missing. */
    public static <T> List<T> allIfAny(Mapping owner, String key, Function<Mapping, T> each) {
        return owner.get(key) == null ? List.of() : all(owner, key, each);
    }

    public static List<String> texts(Mapping owner, String key) {
        List<String> texts = owner.texts(key).stream().map(Scalar::text).toList();
        if (!(owner.get(key) instanceof Sequence sequence)
                || sequence.elements().size() != texts.size()) {
            throw new IllegalArgumentException("no list of texts" + pathOf(owner, key));
        }
        return texts;
    }

    public static <T> T known(Optional<T> value, String what) {
        return value.orElseThrow(() -> new IllegalArgumentException("an unknown " + what));
    }

    /** The enum constant for a name in files: hidden-until-response for HIDDEN_UNTIL_RESPONSE. */
    public static <E extends Enum<E>> E constant(Class<E> type, @Nullable String text, E whenMissing) {
        if (text == null) {
            return whenMissing;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("an unknown value " + Wording.quote(text));
    }

    private static String pathOf(Mapping owner, String key) {
        return " under " + Wording.quote(key) + " on line " + owner.lineOf(key);
    }
}
