package org.framewise.results.exports;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a table is written as CSV: what stands between two cells, and between a whole number and its decimals.
 *
 * @see "docs/decisions/0080-the-csv-format-follows-the-browsers-region.md"
 */
public enum CsvForm {
    COMMA_POINT(',', '.'),
    SEMICOLON_COMMA(';', ','),
    SEMICOLON_POINT(';', '.'),
    TAB_POINT('\t', '.'),
    TAB_COMMA('\t', ',');

    /** Where semicolons separate lists although numbers have a point. */
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

    /** As it stands in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a file of this form is called after its name, without the point. */
    public String ending() {
        return separator == '\t' ? "tsv" : "csv";
    }

    /** The form of that id. */
    public static Optional<CsvForm> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    /** The form that spreadsheets open with a double click where that language is spoken. */
    public static CsvForm usual(Locale region) {
        if (SEMICOLON_REGIONS.contains(region.getCountry()) || SEMICOLON_LANGUAGES.contains(region.getLanguage())) {
            return SEMICOLON_POINT;
        }
        return DecimalFormatSymbols.getInstance(region).getDecimalSeparator() == ',' ? SEMICOLON_COMMA : COMMA_POINT;
    }
}
