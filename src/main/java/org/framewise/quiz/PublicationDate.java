package org.framewise.quiz;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The publication date of an article, with day, month or year precision. */
public record PublicationDate(TemporalAccessor value) {
    public PublicationDate {
        Require.that(
                value instanceof Year || value instanceof YearMonth || value instanceof LocalDate,
                "a date is a year, a month or a day");
    }

    /**
     * Parses {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static PublicationDate parse(String text) {
        try {
            return new PublicationDate(
                    switch (text.length()) {
                        case 4 -> Year.parse(text);
                        case 7 -> YearMonth.parse(text);
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD", e);
        }
    }

    /** The date written out for the given locale, such as "March 2019". */
    public String format(Locale locale) {
        return switch (value) {
            case LocalDate day ->
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
            case YearMonth month -> month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
            default -> value.toString();
        };
    }
}
