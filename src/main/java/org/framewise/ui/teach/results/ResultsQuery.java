package org.framewise.ui.teach.results;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.quiz.FormId;
import org.framewise.results.LearnerFilter;
import org.framewise.results.Selection;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.teach.parts.AddressIds;
import org.jspecify.annotations.Nullable;

/** The attempts that the URL of a results page selects. Invalid forms and days are ignored. */
record ResultsQuery(
        @Nullable FormId form,
        @Nullable LocalDate day,
        LearnerFilter learnerFilter,
        @Nullable AssignmentId assignment) {
    /** @throws NotFoundException for an invalid classroom or assignment */
    static ResultsQuery of(QueryParameters parameters) {
        return new ResultsQuery(
                parameters.getSingleParameter("form").flatMap(AddressIds::form).orElse(null),
                parameters.getSingleParameter("day").flatMap(ResultsQuery::day).orElse(null),
                parameters
                        .getSingleParameter("classroom")
                        .map(text -> LearnerFilter.of(text).orElseThrow(NotFoundException::new))
                        .orElse(LearnerFilter.EVERYBODY),
                parameters
                        .getSingleParameter("assignment")
                        .map(text -> AssignmentId.of(text).orElseThrow(NotFoundException::new))
                        .orElse(null));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    Selection selection(SchoolTime time) {
        return new Selection(form, day, day, time.zone(), learnerFilter, assignment);
    }

    ResultsQuery withForm(@Nullable FormId other) {
        return new ResultsQuery(other, day, learnerFilter, assignment);
    }

    ResultsQuery withoutDay() {
        return new ResultsQuery(form, null, learnerFilter, assignment);
    }

    ResultsQuery withLearners(LearnerFilter others) {
        return new ResultsQuery(form, day, others, assignment);
    }

    ResultsQuery withoutAssignment() {
        return new ResultsQuery(form, day, learnerFilter, null);
    }

    /** The query string to append to the URL of a page; empty if all attempts are selected. */
    String text() {
        return text("?");
    }

    /** @param start separator before the first parameter */
    String text(String start) {
        List<String> parts = new ArrayList<>();
        if (form != null) {
            parts.add("form=" + form);
        }
        if (day != null) {
            parts.add("day=" + day);
        }
        if (!learnerFilter.id().isEmpty()) {
            parts.add("classroom=" + learnerFilter.id());
        }
        if (assignment != null) {
            parts.add("assignment=" + assignment);
        }
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", start, ""));
    }
}
