package org.framewise.results.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;

/** Caches the most recently used readers. A reader depends only on its key, so entries never become stale. */
final class AnswerReaders {
    /** Maximum number of readers: roughly the number of forms that a school uses in a week. */
    static final int MOST = 32;

    private final Cache<Key, AnswerReader> readers =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /**
     * Everything that determines the meaning of a response.
     *
     * @param revision the revision of the form
     * @param corrections the corrections of keys, by item
     */
    record Key(String revision, String form, Map<ItemId, List<Correction>> corrections) {
        Key {
            corrections = Map.copyOf(corrections);
        }
    }

    /** The reader for responses with this key. */
    AnswerReader of(Key key, Form form) {
        return readers.get(key, k -> new AnswerReader(form, k.corrections()));
    }
}
