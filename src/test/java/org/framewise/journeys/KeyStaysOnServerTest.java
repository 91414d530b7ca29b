package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.framewise.attempt.Attempt;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Passage;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Reads every response body of a whole quiz. Until the learner has answered an item, no body contains a sentence of the
 * item's feedback, a misconception or the role of a segment. Once they have answered, the same search finds the
 * explanation, which shows that the search works.
 */
class KeyStaysOnServerTest extends BrowserTest {
    /** Shorter sentences could occur anywhere by chance. */
    private static final int SHORTEST = 20;

    /** Names of roles and feedback parts that appear alone in quotation marks: as data, not as words of a text. */
    private static final Pattern TELLING = Pattern.compile(
            "\"(target|distractor|optional|glue|rationale|misconception|explanation|evidence|verdict[a-z-]*"
                    + "|badge[a-z-]*|(segment|choice)-(right|wrong|missed|neutral)|placed|misplaced|rubric)\"");

    @Autowired
    Catalogue catalogue;

    @Test
    void theKeyIsNotSentBeforeTheResponse() {
        theKeyIsNotSentBeforeTheResponse(quiz("A"), 3);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C", "D"})
    void noProjectQuizSendsItsKeyBeforeTheResponse(String id) {
        Quiz quiz = quiz(id);
        theKeyIsNotSentBeforeTheResponse(quiz, quiz.forms().getFirst().items().size());
        page.waitForURL("**/end/**");
    }

    private Quiz quiz(String id) {
        return catalogue.find(new QuizId(id)).orElseThrow().quiz();
    }

    /** @param last the number of items to answer */
    private void theKeyIsNotSentBeforeTheResponse(Quiz quiz, int last) {
        List<Item> items = quiz.forms().getFirst().items();
        Bodies bodies = new Bodies(page);
        TakePage take = start(quiz.id().value());
        for (int number = 1; number <= last; number++) {
            Item item = items.get(number - 1);
            take.isAt(number, items.size());
            take.answerAnything(item.confidenceAsked());
            segmentsLookAlike();
            List<Bodies.Body> before = bodies.fresh();
            holdsNoKey(before, quiz, items.subList(number - 1, items.size()), items.subList(0, number - 1));
            tellsNothing(before);
            if (quiz.outlets() == Quiz.Outlets.HIDDEN_UNTIL_RESPONSE) {
                assertThat(before.stream().filter(Bodies.Body::isMade))
                        .as("outlets before item %s", item.id())
                        .noneMatch(body -> body.text().contains("\"masthead\""));
            }
            take.submit().click();
            take.verdict().waitFor();
            List<Bodies.Body> after = bodies.fresh();
            assertThat(after)
                    .as("the search finds the explanation of %s once it is told", item.id())
                    .anyMatch(body -> body.says(item.explanation()));
            assertThat(after).anyMatch(body -> TELLING.matcher(body.text()).find());
            holdsNoKey(after, quiz, items.subList(number, items.size()), items.subList(0, number));
            take.next().click();
        }
    }

    @Test
    @Tag("long")
    void noFeedbackOfACheckIsSentBeforeBothFormsAreSubmitted() {
        Quiz quiz = quiz("E");
        List<Item> all = quiz.items().toList();
        Bodies bodies = new Bodies(page);
        TakePage take = start("E");
        Attempt first = taken(take);
        page.waitForURL("**/end/**");
        assertThat(page.locator("h1")).hasText("Your answers are in");
        page.getByText("Start the second part now").click();
        page.locator("#start").click();
        take.isAt(1, 10);
        List<Bodies.Body> before = new ArrayList<>(bodies.fresh());
        page.waitForURL("**/take/**");
        Attempt second = attempts.find(attemptIn(page)).orElseThrow();
        for (int number = 1; number <= second.items().size(); number++) {
            take.isAt(number, 10);
            take.answerAnything(second.items().get(number - 1).confidenceAsked());
            before.addAll(bodies.fresh());
            holdsNoKey(before, quiz, all, List.of());
            tellsNothing(before);
            before.clear();
            take.submit().click();
        }
        page.waitForURL("**/end/**");
        assertThat(page.locator("h1")).hasText("Before and after");
        for (Attempt attempt : List.of(first, second)) {
            page.navigate("/look-back/" + attempt.id());
            assertThat(page.locator(".look-back-item")).hasCount(10);
            List<Bodies.Body> lookBack = bodies.fresh();
            for (Item item : attempt.items()) {
                assertThat(lookBack).as("%s", item.id()).anyMatch(body -> body.says(item.explanation()));
            }
        }
    }

    @Test
    void quizFilesAreNotServed() {
        for (String address : List.of(
                "/quizzes/a-opinion-or-fact.yaml",
                "/a-opinion-or-fact.yaml",
                "/org/framewise/loading/quiz.schema.json")) {
            int status = Objects.requireNonNull(page.navigate(address)).status();
            assertThat(status).as(address).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("Page not found");
            assertThat(Bodies.plain(page.content())).doesNotContain("rationale:", "misconception");
        }
    }

    private TakePage start(String quiz) {
        page.navigate("/");
        page.locator("a[href='start/" + quiz + "']").click();
        page.getByLabel("Nickname").fill("Mia");
        page.locator("#start").click();
        return new TakePage(page);
    }

    private Attempt taken(TakePage take) {
        page.waitForURL("**/take/**");
        Attempt attempt = attempts.find(attemptIn(page)).orElseThrow();
        for (int number = 1; number <= attempt.items().size(); number++) {
            take.isAt(number, 10);
            take.answerAnything(attempt.items().get(number - 1).confidenceAsked());
            segmentsLookAlike();
            take.submit().click();
        }
        return attempt;
    }

    /** A target must not differ from a distractor in anything but its words, its position and whether it is marked. */
    private void segmentsLookAlike() {
        Locator segments = page.locator(".segment");
        Object kinds = segments.evaluateAll("""
                all => new Set(all.map(s => [s.tagName, ...Array.from(s.attributes)
                    .filter(a => !['aria-checked', 'id', 'data-place'].includes(a.name))
                    .map(a => a.name + '=' + a.value).sort()].join(' '))).size""");
        assertThat(kinds).isIn(0, 1);
        assertThat(segments.evaluateAll("all => all.every((s, i) => s.dataset.place === String(i))"))
                .as("places are those in which everyone sees the segments")
                .isEqualTo(true);
    }

    private static void tellsNothing(List<Bodies.Body> bodies) {
        for (Bodies.Body body : bodies) {
            if (body.isMade()) {
                assertThat(TELLING.matcher(body.text()).results().map(MatchResult::group))
                        .as(body.url())
                        .isEmpty();
            }
        }
    }

    private static void holdsNoKey(List<Bodies.Body> bodies, Quiz quiz, List<Item> unanswered, List<Item> answered) {
        List<String> open = Stream.concat(
                        quiz.items().flatMap(KeyStaysOnServerTest::shown),
                        answered.stream().flatMap(KeyStaysOnServerTest::told))
                .map(Bodies::plain)
                .toList();
        List<String> secrets = unanswered.stream()
                .flatMap(KeyStaysOnServerTest::told)
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("(?<=[.!?:;])\\s+"))))
                .map(Bodies::plain)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .filter(sentence -> open.stream().noneMatch(text -> text.contains(sentence)))
                .distinct()
                .toList();
        assertThat(secrets.size()).isGreaterThanOrEqualTo(unanswered.size());
        for (Bodies.Body body : bodies) {
            assertThat(secrets.stream().filter(body.text()::contains))
                    .as(body.url())
                    .isEmpty();
            assertThat(Arrays.stream(Misconception.values())
                            .map(Misconception::id)
                            .filter(tag -> body.text().contains(tag.contains("-") ? tag : "\"" + tag + "\"")))
                    .as(body.url())
                    .isEmpty();
        }
    }

    /** What a learner may see of an item before they respond. */
    private static Stream<@Nullable String> shownOrNot(Item item) {
        Stream<@Nullable String> parts = switch (item) {
            case ClassifyItem i -> i.statements().stream().flatMap(s -> words(s.passage()));
            case ChoiceItem i -> i.choices().stream().map(Choice::text);
            case MultipleChoiceItem i -> i.choices().stream().map(Choice::text);
            case HottextItem i -> Stream.empty();
            case MatchItem i ->
                Stream.concat(
                        i.left().stream().flatMap(left -> words(left.passage())),
                        i.right().stream().map(MatchItem.RightEntry::text));
            case OrderItem i -> i.elements().stream().map(OrderItem.Element::text);
            case ExtendedTextItem i -> Stream.empty();
        };
        return Stream.concat(
                Stream.concat(Stream.of(item.title(), item.stem(), item.note()), parts),
                item.passages().stream().flatMap(KeyStaysOnServerTest::words));
    }

    private static Stream<String> shown(Item item) {
        return shownOrNot(item).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static Stream<@Nullable String> words(Passage passage) {
        return Stream.of(passage.lead(), passage.text());
    }

    /** What a learner sees of an item once their response is in. */
    private static Stream<String> told(Item item) {
        Stream<@Nullable String> parts = switch (item) {
            case ClassifyItem i -> i.statements().stream().map(ClassifyItem.Statement::rationale);
            case ChoiceItem i -> i.choices().stream().map(Choice::rationale);
            case MultipleChoiceItem i -> i.choices().stream().map(Choice::rationale);
            case HottextItem i ->
                i.markable().stream()
                        .flatMap(passage -> passage.segments().stream())
                        .map(HottextItem.Segment::rationale);
            case MatchItem i -> i.left().stream().map(MatchItem.LeftEntry::rationale);
            case OrderItem i -> i.wrongOrders().stream().map(OrderItem.WrongOrder::rationale);
            case ExtendedTextItem i ->
                i.rubric().stream().flatMap(level -> Stream.of(level.descriptor(), level.sample()));
        };
        return Stream.concat(
                Stream.of(item.explanation()), parts.filter(Objects::nonNull).map(Objects::requireNonNull));
    }
}
