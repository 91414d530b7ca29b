package org.framewise.ui.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Formats dates and times in the school's time zone. */
@Component
public class SchoolTime {
    private final ZoneId zone;

    /** @param zone such as {@code Europe/Berlin}; empty for the machine's default zone */
    SchoolTime(@Value("${framewise.zone:}") String zone) {
        this.zone = zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    /** The date with its year. */
    public String day(Instant moment, Locale locale) {
        return day(moment.atZone(zone).toLocalDate(), locale);
    }

    /** The time of day only. */
    public String clock(Instant moment, Locale locale) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }

    /** Date and time with the weekday and without the year, for dates close to today. */
    public String weekday(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(moment.atZone(zone)) + ", "
                + clock(moment, locale);
    }

    public String moment(Instant moment, Locale locale) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale));
    }

    /** Date and time with the short name of the zone, for readers who may be in another zone. */
    public String momentInZone(Instant moment, Locale locale) {
        return moment(moment, locale) + " "
                + DateTimeFormatter.ofPattern("z", locale).format(moment.atZone(zone));
    }

    /** The full name of the zone at that moment, which says whether it is standard or summer time. */
    public String zoneName(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("zzzz", locale).format(at.atZone(zone));
    }

    /** The full name of the zone, independent of summer time. */
    public String zoneName(Locale locale) {
        return DateTimeFormatter.ofPattern("vvvv", locale).format(Instant.EPOCH.atZone(zone));
    }

    /** The school's local date and time, truncated to the minute. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).withSecond(0).withNano(0);
    }

    /**
     * The instant of a local date and time. A time in the hour that the change to summer time skips is moved forward by
     * an hour.
     */
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
