package org.framewise.results.grid;

/**
 * A request for a page of a grid.
 *
 * @param search text that the learner's name must contain; empty for all learners
 * @param page number of the page, counted from 1
 */
public record GridQuery(GridOrder order, String search, int page) {
    /** Maximum length of a search, in UTF-16 code units; the rest is cut off. No name is longer. */
    public static final int MAX_SEARCH = 80;

    public static final GridQuery ALL = new GridQuery(GridOrder.USUAL, "", 1);

    /** @throws IllegalArgumentException if the page is less than 1 */
    public GridQuery {
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1");
        }
        search = search.strip();
        search = search.length() > MAX_SEARCH ? search.substring(0, MAX_SEARCH) : search;
    }

    public GridQuery ordered(GridOrder other) {
        return new GridQuery(other, search, 1);
    }

    public GridQuery searching(String text) {
        return new GridQuery(order, text, 1);
    }

    public GridQuery atPage(int other) {
        return new GridQuery(order, search, other);
    }
}
