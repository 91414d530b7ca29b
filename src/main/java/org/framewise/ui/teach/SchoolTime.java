package org.framewise.ui.teach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Days and times as the school's clock shows them. */
@Component
class SchoolTime {
    private final ZoneId zone;

    /** @param zone such as {@code Europe/Berlin}; empty for the zone of the machine */
    SchoolTime(@Value("${framewise.zone:}") String zone) {
        this.zone = zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    ZoneId zone() {
        return zone;
    }

    String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    String moment(Instant moment, Locale locale) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale));
    }
}
