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

/** Days and times as the school's clock shows them. */
@Component
public class SchoolTime {
    private final ZoneId zone;

    /** @param zone such as {@code Europe/Berlin}; empty for the zone of the machine */
    SchoolTime(@Value("${framewise.zone:}") String zone) {
        this.zone = zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    /** The day on the school's clock at that moment. */
    public String day(Instant moment, Locale locale) {
        return day(moment.atZone(zone).toLocalDate(), locale);
    }

    /** The time of day alone. */
    public String clock(Instant moment, Locale locale) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }

    /** The moment with its weekday and without its year, for what is near. */
    public String weekday(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(moment.atZone(zone)) + ", "
                + clock(moment, locale);
    }

    public String moment(Instant moment, Locale locale) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale));
    }

    /** The moment with the short name of the zone, for those who may be elsewhere. */
    public String momentInZone(Instant moment, Locale locale) {
        return moment(moment, locale) + " "
                + DateTimeFormatter.ofPattern("z", locale).format(moment.atZone(zone));
    }

    /** The whole name of the zone at that moment: summer time or not. */
    public String zoneName(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("zzzz", locale).format(at.atZone(zone));
    }

    /** The whole name of the zone, summer time or not. */
    public String zoneName(Locale locale) {
        return DateTimeFormatter.ofPattern("vvvv", locale).format(Instant.EPOCH.atZone(zone));
    }

    /** What the school's clock shows at that moment, to the minute. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).withSecond(0).withNano(0);
    }

    /** When the school's clock shows that; in the hour that summer time skips, an hour later. */
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
