package org.framewise.scoring;

import java.util.Collection;
import java.util.Set;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;

/**
 * Base class of all kinds: holds the item, and checks and casts responses to the type that the item takes.
 *
 * @param <I> the type of item
 * @param <R> the type of response
 */
abstract sealed class TypedKind<I extends Item, R extends Response> extends Kind
        permits ClassifyKind, ChoicesKind, HottextKind, MatchKind, OrderKind, ExtendedTextKind {
    final I item;
    private final String id;
    private final Class<R> responses;

    TypedKind(I item, String id, Class<R> responses) {
        this.item = item;
        this.id = id;
        this.responses = responses;
    }

    @Override
    final I item() {
        return item;
    }

    @Override
    public final String id() {
        return id;
    }

    /** The response, cast to this item's type of response. */
    final R given(Response response) {
        if (!responses.isInstance(response)) {
            throw problem("takes a " + responses.getSimpleName() + " response, not "
                    + response.getClass().getSimpleName());
        }
        return responses.cast(response);
    }

    final <T> void requireKnown(String what, Collection<T> named, Set<T> known) {
        for (T one : named) {
            if (!known.contains(one)) {
                throw problem("has no " + what + " '" + one + "'");
            }
        }
    }

    final void require(boolean condition, String problem) {
        if (!condition) {
            throw problem(problem);
        }
    }

    private IllegalArgumentException problem(String problem) {
        return new IllegalArgumentException("item " + item.id() + ": " + problem);
    }
}
