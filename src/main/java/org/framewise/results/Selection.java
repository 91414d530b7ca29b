package org.framewise.results;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.framewise.quiz.FormId;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts a table is about.
 *
 * @param form only attempts at this form; absent for all
 * @param from the first day on which they started; absent for no limit
 * @param to the last day on which they started; absent for no limit
 * @param zone where those days begin and end
 */
public record Selection(
        @Nullable FormId form,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone) {
    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Every attempt. */
    public static Selection all(ZoneId zone) {
        return new Selection(null, null, null, zone);
    }

    /** The form's id for SQL, or the empty text for all. */
    String formOrAll() {
        return form == null ? "" : form.value();
    }

    /** The first moment that belongs to the selection. */
    OffsetDateTime start() {
        return from == null || from.getYear() < 2000 ? ALWAYS : midnight(from);
    }

    /** The first moment that belongs to it no more. */
    OffsetDateTime end() {
        return to == null || to.getYear() >= 9000 ? NEVER : midnight(to.plusDays(1));
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.getYear() < 2000
                ? ALWAYS
                : day.getYear() >= 9000
                        ? NEVER
                        : day.atTime(LocalTime.MIN)
                                .atZone(zone)
                                .toOffsetDateTime()
                                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
