package org.framewise.results.exports;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A CSV dialect: the cell separator and the decimal separator.
 *
 * @see "docs/decisions/0080-the-csv-format-follows-the-browsers-region.md"
 */
public enum CsvForm {
    COMMA_POINT(',', '.'),
    SEMICOLON_COMMA(';', ','),
    SEMICOLON_POINT(';', '.'),
    TAB_POINT('\t', '.'),
    TAB_COMMA('\t', ',');

    /** Countries where the list separator is a semicolon although the decimal separator is a point. */
    private static final Set<String> SEMICOLON_REGIONS = Set.of("CH", "LI");

    private static final Set<String> SEMICOLON_LANGUAGES = Set.of("ar", "fa");

    private final char separator;
    private final char decimal;

    CsvForm(char separator, char decimal) {
        this.separator = separator;
        this.decimal = decimal;
    }

    char separator() {
        return separator;
    }

    char decimal() {
        return decimal;
    }

    /** The id used in URLs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The file extension for this dialect, without the dot. */
    public String ending() {
        return separator == '\t' ? "tsv" : "csv";
    }

    /** The dialect with this id; empty if there is none. */
    public static Optional<CsvForm> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    /** The dialect that spreadsheets in this locale open correctly on a double-click. */
    public static CsvForm usual(Locale region) {
        if (SEMICOLON_REGIONS.contains(region.getCountry()) || SEMICOLON_LANGUAGES.contains(region.getLanguage())) {
            return SEMICOLON_POINT;
        }
        return DecimalFormatSymbols.getInstance(region).getDecimalSeparator() == ',' ? SEMICOLON_COMMA : COMMA_POINT;
    }
}
