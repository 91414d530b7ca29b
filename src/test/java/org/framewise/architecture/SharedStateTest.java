package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.framewise.classroom.Overtaken;
import org.junit.jupiter.api.Test;

/**
 * Concurrent edits are detected: if two people change the same data, the person who saves second sees a message. A page
 * that saves either uses {@code @AsShown} to compare what it shows with what is stored, or is listed here with the
 * reason why it needn't.
 */
class SharedStateTest {
    private static final String NEW = "makes something new, and replaces nothing";
    private static final String ON_OR_OFF = "has two states: whoever comes second finds it as they want it";
    private static final String OWN = "a learner's own, of which the first response counts; a second tab is told";
    private static final String ONCE = "works once, and says so to whoever comes second";
    private static final String NOTE = "notes that someone was here, or gave out a file";
    private static final String ADDRESS = "one line that every page shows, and the list of changes keeps";
    private static final String CLOSING = "hands in what was left open when its time was over, once";

    private static final Map<String, String> NOTHING_TO_COMPARE = Map.ofEntries(
            Map.entry("Assignments.create", NEW),
            Map.entry("Classrooms.create", NEW),
            Map.entry("Invitations.invite", NEW),
            Map.entry("Enlisting.add", NEW + "; names that someone else has added are told"),
            Map.entry("Enlisting.takeBack", "leaves whoever was here or was changed since, and tells who they are"),
            Map.entry("SchoolAddress.correct", ADDRESS),
            Map.entry("SchoolAddress.forget", ADDRESS),
            Map.entry("ClassroomSettings.setJoining", ON_OR_OFF),
            Map.entry("ClassroomSharing.share", ON_OR_OFF),
            Map.entry("ClassroomSharing.unshare", ON_OR_OFF),
            Map.entry("Handover.handOver", "only who owns it now may, which is a comparison by itself"),
            Map.entry("Handover.leave", ONCE),
            Map.entry("DiscussionControls.hold", ON_OR_OFF),
            Map.entry("DiscussionControls.release", ON_OR_OFF),
            Map.entry("WrittenTexts.choose", ON_OR_OFF),
            Map.entry("Invitations.accept", ONCE),
            Map.entry("Invitations.withdraw", ONCE),
            Map.entry("SetUpCode.redeem", ONCE),
            Map.entry("Teachers.changePassword", "wants the password that holds, which is a comparison by itself"),
            Map.entry("Bin.restore", ONCE),
            Map.entry("BrowserKeys.issue", NEW),
            Map.entry("BrowserKeys.end", ONCE),
            Map.entry("Joining.join", NEW),
            Map.entry("EntryRequests.ask", NEW),
            Map.entry("EntryRequests.state", OWN),
            Map.entry("EntryRequests.withdraw", ONCE),
            Map.entry("EntryRequests.letIn", ONCE),
            Map.entry("EntryRequests.turnAway", ONCE),
            Map.entry("KnownBrowsers.remember", NEW),
            Map.entry("Learners.enrol", NEW),
            Map.entry("Learners.setInResearch", ON_OR_OFF),
            Map.entry("Members.leaveOutOfResearch", ON_OR_OFF),
            Map.entry("ResearchFile.write", NEW),
            Map.entry("Learners.erase", "leaves nothing that could be overwritten"),
            Map.entry("Attempts.start", OWN),
            Map.entry("Attempts.respond", OWN),
            Map.entry("AssignedWork.start", OWN),
            Map.entry("Attempts.submittedIfClosed", CLOSING),
            Map.entry("AssignedWork.of", CLOSING),
            Map.entry("AssignedWork.find", CLOSING),
            Map.entry("AssignedWork.insteadOf", CLOSING),
            Map.entry(
                    "RatingDesk.takeBack",
                    "takes back the very ratings that it is given, and counts those that still held"),
            Map.entry("LearnerData.forTeacher", NOTE),
            Map.entry("Learners.seen", NOTE));

    @Test
    void everySavingMethodComparesFirstOrHasAReasonNotTo() {
        Set<String> saving = new HashSet<>(SharedState.savingMethods().keySet());
        Set<String> guarded = SharedState.guardedMethods();

        assertThat(guarded).isNotEmpty().allMatch(saving::contains);
        saving.removeAll(guarded);
        assertThat(saving).containsExactlyInAnyOrderElementsOf(NOTHING_TO_COMPARE.keySet());
    }

    @Test
    void everyComparingPageReportsConcurrentChanges() {
        Set<String> guarded = SharedState.guardedMethods();

        SharedState.savingMethods().forEach((method, pages) -> {
            if (guarded.contains(method)) {
                assertThat(pages).as(method).allMatch(SharedStateTest::tells);
            }
        });
    }

    /** Whether the page or its superclass handles {@link Overtaken} and shows a message about the concurrent change. */
    private static boolean tells(JavaClass page) {
        return uses(page, Overtaken.class.getName()) && uses(page, "org.framewise.ui.teach.parts.ChangedMeanwhile")
                || page.getRawSuperclass()
                        .filter(parent -> parent.getName().startsWith("org.framewise"))
                        .map(SharedStateTest::tells)
                        .orElse(false);
    }

    private static boolean uses(JavaClass page, String type) {
        return page.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().equals(type));
    }
}
