package org.framewise.ui.teach.results;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order the learners stand. */
enum GridOrder {
    STARTED,
    NAME,
    SCORE,
    SCORE_DOWN;

    /** What an address asks for; empty when it asks for nothing that can be. */
    static Optional<GridOrder> of(QueryParameters parameters) {
        return parameters
                .getSingleParameter("sort")
                .flatMap(text -> Arrays.stream(values())
                        .filter(one -> one.id().equals(text))
                        .findFirst());
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of the same page in this order. */
    String in(String address) {
        return this == STARTED ? address : address + (address.contains("?") ? "&" : "?") + "sort=" + id();
    }
}
