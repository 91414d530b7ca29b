package org.framewise.results.grid;

import java.util.List;
import java.util.Set;

/**
 * A page of a grid.
 *
 * @param rows in the requested order, at most {@link #SIZE}
 * @param query the request; a page number beyond the last page is replaced by the last one
 * @param found number of attempts that match the search, on all pages
 * @param sharedNames names on this page that several learners outside classrooms share
 */
public record GridPage(List<GridRow> rows, GridQuery query, int found, Set<String> sharedNames) {
    /** Maximum number of attempts on a page. */
    public static final int SIZE = 200;

    public GridPage {
        rows = List.copyOf(rows);
        sharedNames = Set.copyOf(sharedNames);
    }

    /** The number of pages, at least 1. */
    public int pages() {
        return Math.max(1, Math.ceilDiv(found, SIZE));
    }

    /** The position of the first row among all matches, counted from 1. */
    public int first() {
        return (query.page() - 1) * SIZE + 1;
    }

    /** The position of the last row among all matches. */
    public int last() {
        return first() + rows.size() - 1;
    }
}
