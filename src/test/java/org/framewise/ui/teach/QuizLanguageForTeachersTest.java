package org.framewise.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.attempt.Terms.FeedbackTiming.ITEM;

import java.util.Locale;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.testing.Tongues;
import org.framewise.testing.World;
import org.framewise.ui.address.Addresses;
import org.junit.jupiter.api.Test;

/** Tests teachers' pages about a quiz in another language than theirs. */
class QuizLanguageForTeachersTest extends TeacherScreens {
    private static void spokenRight(String... texts) {
        Tongues heard = Tongues.heard();
        assertThat(heard.mistaken()).isEmpty();
        assertThat(heard.quiz()).contains(texts);
    }

    @Test
    void itemsAttemptsAndTextsAreMarkedWithTheQuizsLanguage() {
        world.catalogue.put(
                Tongues.in(Locale.GERMAN, Items.quiz("A", Items.ofEveryType().toArray(Item[]::new))));
        World.Taking ada = world.start(world.learner("Ada"), "A");
        Items.ofEveryType().forEach(item -> ada.gives(item.id().value(), Items.rightResponse(item)));

        for (Item item : Items.ofEveryType()) {
            open("teach/quiz/A/items/" + item.id());
            spokenRight(
                    "Title of A",
                    item.id() + " Title of " + item.id(),
                    "Stem of " + item.id(),
                    "Explanation of " + item.id());
        }
        open("teach/attempt/" + ada.attempt().id());
        spokenRight("Title of T-classify", "Explanation of T-match");
        open("teach/rate/A/T-text");
        spokenRight("Title of T-text", "Stem of T-text", "Sample of 3", "3: Descriptor of 3");
    }

    @Test
    void titlesInSentencesAndLinksAreMarkedWithTheQuizsLanguage() {
        world.catalogue.put(
                Tongues.in(Locale.GERMAN, Items.quiz("A", Items.ofEveryType().toArray(Item[]::new))));
        Classroom room = world.the(Classrooms.class).create(teacher.id(), "7b");
        Learner ada = world.learner("Ada");
        Classes.join(world, room, ada);
        Assignment given = Classes.once(world, room, "A", ITEM);
        World.Taking taking = world.goesOn(ada, world.the(AssignedWork.class).start(ada.id(), given.id()));
        Items.ofEveryType().forEach(item -> taking.gives(item.id().value(), Items.rightResponse(item)));

        open("teach");
        spokenRight("Title of T-text", "Title of A");
        open("teach/rate");
        spokenRight("Title of T-text", "Title of A");
        open("teach/quiz/A");
        spokenRight("Title of T-choice");
        open("teach/quiz/A/grid");
        spokenRight("Title of T-choice");
        open("teach/quiz/A/report");
        spokenRight("Title of A", "Title of T-choice");
        open(Addresses.classroom(room.id()));
        spokenRight("Title of A");
        open(Addresses.assign(room.id()));
        spokenRight("Title of A");
        open(Addresses.member(room.id(), ada.id()));
        spokenRight("Title of A");
        open(Addresses.report(room.id(), ada.id()));
        spokenRight("Title of A");
        open(Addresses.assignment(given.id()));
        spokenRight("Title of A");
        open(Addresses.live(given.id()));
        spokenRight("Title of A");
        open(Addresses.correct(given.id(), new ItemId("T-choice")));
        spokenRight("Title of T-choice");
        open(Addresses.texts(given.id(), new ItemId("T-text")));
        spokenRight("Title of T-text");
    }
}
