package org.framewise.results.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;

/** The readers used last. What they know follows from their key alone, so none of it is ever out of date. */
final class AnswerReaders {
    /** Readers that are kept: the forms that a school works with in a week. */
    static final int MOST = 32;

    private final Cache<Key, AnswerReader> readers =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /**
     * What a response means.
     *
     * @param revision with the form as it was in it
     * @param corrections of keys, by item
     */
    record Key(String revision, String form, Map<ItemId, List<Correction>> corrections) {
        Key {
            corrections = Map.copyOf(corrections);
        }
    }

    /** The reader of such responses. */
    AnswerReader of(Key key, Form form) {
        return readers.get(key, k -> new AnswerReader(form, k.corrections()));
    }
}
