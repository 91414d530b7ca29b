package org.framewise.ui.teach.results;

import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;

import com.vaadin.flow.component.html.Anchor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Learner;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.TwoTeachers;
import org.framewise.testing.World;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.teach.TeacherScreens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Base class for tests with a class that sorts statements. */
abstract class InsightScreens extends TeacherScreens {
    /** A name that the teacher must never see. */
    static final String STRANGER = "Stranger";

    /** A name that would be markup if it weren't escaped. */
    static final String MARKUP = "<b>Ada</b>";

    static ClassifyItem sorting(String id, int ofEach) {
        return Items.classify(id)
                .opinion(IntStream.range(0, ofEach).mapToObj(i -> id + ".o" + i).toArray(String[]::new))
                .factual(IntStream.range(0, ofEach).mapToObj(i -> id + ".f" + i).toArray(String[]::new))
                .countsForDiscernment()
                .confidenceAsked()
                .build();
    }

    /** Sorts a set of statements with that many hits and false alarms. */
    static World.Taking sorts(World.Taking taking, String id, int ofEach, int hits, int falseAlarms) {
        return taking.gives(id, sorted(id, ofEach, hits, falseAlarms));
    }

    static Response sorted(String id, int ofEach, int hits, int falseAlarms) {
        Map<String, String> categories = new HashMap<>();
        for (int i = 0; i < ofEach; i++) {
            categories.put(id + ".o" + i, i < hits ? OPINION : FACTUAL);
            categories.put(id + ".f" + i, i < falseAlarms ? OPINION : FACTUAL);
        }
        return new Response.Classify(categories);
    }

    /** Sorts a set of statements in the same way, with the given confidence for every statement. */
    static World.Taking sortsSure(
            World.Taking taking, String id, int ofEach, int hits, int falseAlarms, Confidence level) {
        Map<String, Confidence> confidence = new HashMap<>();
        for (int i = 0; i < ofEach; i++) {
            confidence.put(id + ".o" + i, level);
            confidence.put(id + ".f" + i, level);
        }
        return taking.gives(id, sorted(id, ofEach, hits, falseAlarms), confidence);
    }

    /** Starts a form of an assignment. */
    World.Taking starts(Learner learner, String quiz, AssignmentId assignment, String form) {
        return world.goesOn(
                learner,
                world.the(Attempts.class).startAssigned(learner.id(), new QuizId(quiz), assignment, new FormId(form)));
    }

    /** Adds a learner to another teacher's class, whose work must not appear anywhere. */
    Learner stranger() {
        TwoTeachers two = new TwoTeachers(world, teacher);
        return two.member(two.odesRoom, STRANGER);
    }

    List<Document> pictures() {
        return $(ChartFigure.class).all().stream()
                .map(figure -> Jsoup.parse(figure.getElement().getProperty("innerHTML")))
                .toList();
    }

    List<String> tabs() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("teach/quiz/"))
                .map(Anchor::getText)
                .toList();
    }
}
