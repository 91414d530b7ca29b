package org.framewise.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.framewise.quiz.ItemId;

/** Puts the parts of an item into the order of an attempt. Deterministic for a given seed. */
record Shuffle(long seed, ItemId item) {
    /** @param name the name of the list in quiz files; each list of an item is shuffled differently */
    <T> List<T> of(String name, List<T> parts) {
        List<T> result = new ArrayList<>(parts);
        Collections.shuffle(result, new Random(mixed(seed ^ (31L * item.value().hashCode() + name.hashCode()))));
        return List.copyOf(result);
    }

    /** Mixes the bits (MurmurHash3), because generators produce similar orders for similar seeds. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
