package org.framewise.results.grid;

import java.util.List;
import java.util.Set;

/**
 * A part of a grid.
 *
 * @param rows in the order asked for, at most {@link #SIZE}
 * @param query what was asked for; its page is the last one where there are not so many
 * @param found attempts that the search leaves, on all pages
 * @param sharedNames names on this page that more than one learner outside classrooms has
 */
public record GridPage(List<GridRow> rows, GridQuery query, int found, Set<String> sharedNames) {
    /** Attempts on a page. */
    public static final int SIZE = 200;

    public GridPage {
        rows = List.copyOf(rows);
        sharedNames = Set.copyOf(sharedNames);
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return Math.max(1, Math.ceilDiv(found, SIZE));
    }

    /** The place of the first row among all found, counted from 1. */
    public int first() {
        return (query.page() - 1) * SIZE + 1;
    }

    /** The place of the last row among all found. */
    public int last() {
        return first() + rows.size() - 1;
    }
}
