package org.framewise.ui.teach.results;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.framewise.results.grid.GridOrder;
import org.framewise.results.grid.GridQuery;

/** Converts between URLs and the part of the grid that they request. Invalid parameters are ignored. */
final class GridPart {
    private GridPart() {}

    static GridQuery of(QueryParameters parameters) {
        return new GridQuery(
                parameters.getSingleParameter("sort").flatMap(GridOrder::of).orElse(GridOrder.USUAL),
                parameters.getSingleParameter("search").orElse(""),
                parameters.getSingleParameter("page").map(GridPart::page).orElse(1));
    }

    private static int page(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** The URL of that part of the grid. */
    static String address(String page, GridQuery query) {
        StringBuilder address = new StringBuilder(page);
        if (!query.order().equals(GridOrder.USUAL)) {
            add(address, "sort", query.order().id());
        }
        if (!query.search().isEmpty()) {
            add(address, "search", query.search());
        }
        if (query.page() > 1) {
            add(address, "page", Integer.toString(query.page()));
        }
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
