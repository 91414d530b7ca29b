package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Answers all seven item types, correctly and incorrectly. Every expected score is computed by hand from the key in the
 * file.
 */
@ExtendWith(OutputCaptureExtension.class)
class LearnerJourneyTest extends BrowserTest {
    private static final String SURE = "75%";
    private static final String VERY_SURE = "95%";

    @Test
    void aLearnerTakesAndReviewsAQuizWithoutLeavingTracesInTheLog(CapturedOutput log) {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start: Opinion or fact?"))
                .click();
        page.getByLabel("Nickname").fill("  Mia   M. ");
        page.locator("#start").click();
        TakePage take = new TakePage(page);
        take.isAt(1, 10);
        assertThat(page.locator(".who-name")).hasText("Mia M.");

        sortsSixAndMissesOne(take);
        sortsAllRight(take);
        sortsTwoOfFour(take);
        choosesTheKey(take);
        marksOneRightAndOneWrong(take);
        choosesADistractor(take);
        take.choose("A factual claim, because Alibaba’s pay rules could show it right or wrong", SURE);
        take.check("Right");
        take.goOnTo(8, 10);
        ticksTwoRightAndOneWrong(take);
        take.choose("\"The label is about the whole piece; you still have to look at every sentence.\"", SURE);
        take.check("Right");
        take.goOnTo(10, 10);
        writesAText(take);

        assertThat(page.locator(".end h1")).hasText("Your result");
        // (5/6 + 1 + 2/4 + 1 + 1/6 + 0 + 1 + 1/3 + 1) / 9 = 0.648
        assertThat(page.locator(".figure")).hasText("65 of 100");
        assertThat(page.locator(".score")).containsText("Based on 9 of 10 questions.");
        assertThat(page.locator(".score")).containsText("Your teacher hasn’t rated 1 of your texts yet.");
        assertThat(page.locator(".sorting")).containsText("You spotted 5 of 8 opinions");
        assertThat(page.locator(".sorting")).containsText("You spotted 8 of 8 factual statements");
        assertThat(page.locator(".skills li")).hasText(new String[] {
            "telling opinion from fact65% (10 questions)", "spotting loaded language0% (1 question)",
            "judging sources67% (2 questions)", "spotting who has a stake100% (1 question)"
        });
        // sixteen right at 75%, four wrong at 95%
        assertThat(page.locator(".panel")
                        .filter(new Locator.FilterOptions()
                                .setHasText("How sure you were and how often you were right")))
                .containsText("You were 79% sure on average, and 80% of these answers were right.");
        assertThat(page.locator(".calibration tr").nth(1)).containsText("16 of 16");
        assertThat(page.locator(".calibration tr").nth(2)).containsText("0 of 4");
        assertThat(page.locator(".habit-count")).hasText("2 of 4 times");

        page.getByText("Look back at every question").click();
        assertThat(page.locator(".look-back-item")).hasCount(10);
        assertThat(page.locator("#item-1 .verdict-text")).hasText("Partly right: 5 of 6");
        assertThat(page.locator("#item-5 mark.evidence")).hasCount(2);
        assertThat(page.locator("#item-6 .choice-wrong")).containsText("hundreds");
        assertThat(page.locator("#item-10 .written")).hasText("By January 2018 at least 10,000 firms had joined.");
        page.locator(".contents a").nth(7).click();
        assertThat(page.locator("#item-8")).isFocused();
        assertThat(page.locator("#item-8")).isInViewport();

        List<String> codes =
                jdbc.sql("SELECT resume_code FROM learner").query(String.class).list();
        assertThat(codes).isNotEmpty();
        assertThat(log.getAll()).doesNotContain(codes).doesNotContain("Mia", "10,000 firms");
    }

    private void sortsSixAndMissesOne(TakePage take) {
        assertThat(page.locator(".clipping-tag")).hasCount(6);
        assertThat(page.locator(".masthead, .headline, .author")).hasCount(0);
        take.sort("Jack Ma, founder of Alibaba Group", "Factual", SURE);
        take.sort("A Great Start", "Opinion", SURE);
        take.sort("Tim Culpan is a Bloomberg Opinion columnist", "Factual", SURE);
        take.sort("account for 99.7% of all companies", "Factual", SURE);
        take.sort("met with President-elect Donald Trump today", "Factual", SURE);
        take.sort("This looks more like an afterthought", "Factual", VERY_SURE);
        take.check("Partly right: 5 of 6");

        assertThat(texts(page.locator(".outlet")).stream().map(String::toUpperCase))
                .hasSize(6)
                .containsOnly("BLOOMBERG", "THE BELTWAY TIMES");
        assertThat(page.locator(".clipping-tag")).hasCount(0);
        assertThat(page.locator(".rationale")).hasCount(1);
        Locator missed = take.statement("This looks more like");
        assertThat(missed.locator(".badge")).hasText("Not right");
        assertThat(missed.locator(".rationale")).containsText("Two careful readers could look at the same release");
        assertThat(missed.locator(".answer")).containsText("You said Factual");
        assertThat(missed.locator(".answer")).containsText("It is Opinion");
        assertThat(missed.locator(".answer")).containsText("You were 95% sure.");
        assertThat(missed.locator("mark.evidence")).hasText("looks more like an afterthought5");
        assertThat(page.locator("mark.evidence")).hasCount(5);
        take.goOnTo(2, 10);
        assertThat(page.locator(".masthead, .headline, .author")).hasCount(0);
    }

    private void sortsAllRight(TakePage take) {
        take.sort("American producers need to actively embrace", "Opinion", SURE);
        take.sort("it gets less than 9 percent", "Factual", SURE);
        take.sort("vowed to create one million new U.S. jobs", "Factual", SURE);
        take.sort("It won’t do much for President Trump’s plan", "Opinion", SURE);
        take.sort("is seeking to target its American network", "Factual", SURE);
        take.sort("the sentiment seemed real", "Opinion", SURE);
        take.check("Right");
        assertThat(page.locator(".rationale")).hasCount(0);
        take.goOnTo(3, 10);
    }

    private void sortsTwoOfFour(TakePage take) {
        take.sort("will directly compete", "Factual", VERY_SURE);
        take.sort("Alibaba will never be more", "Opinion", SURE);
        take.sort("Ma later walked back that commitment", "Factual", SURE);
        take.sort("could be an important beachhead", "Factual", VERY_SURE);
        take.check("Partly right: 2 of 4");
        take.goOnTo(4, 10);
    }

    private void choosesTheKey(TakePage take) {
        take.choose("It stays: evidence could test the claim, and just did.", SURE);
        take.check("Right");
        assertThat(page.locator(".choice-right .badge")).hasText("Your answer: right");
        assertThat(page.locator(".rationale")).hasCount(1);
        assertThat(page.locator(".rationale")).containsText("Only a factual claim can be tested like that.");
        assertThat(page.locator(".explanation")).containsText("Keep the two questions apart.");
        assertThat(page.locator("mark.evidence")).hasText("99.7% of all companies1");
        take.goOnTo(5, 10);
    }

    private void marksOneRightAndOneWrong(TakePage take) {
        take.mark("the result of some creative accounting");
        take.mark("seemed real");
        take.mark("seemed real");
        take.mark("as a reason that couldn’t happen,");
        assertThat(page.locator(".mark-count")).hasText("2 places marked.");
        // 2 targets, 3 distractors: (1 - 2/3) / 2 = 1/6
        take.check("Partly right: 17% of the points");
        assertThat(take.reviewed("the result of some creative accounting").locator(".badge"))
                .hasText("Your answer: right");
        assertThat(take.reviewed("as a reason that couldn’t happen,").locator(".badge"))
                .hasText("Your answer: not right");
        assertThat(take.reviewed("as a reason that couldn’t happen,").locator(".rationale"))
                .containsText("It is not the columnist’s own verdict.");
        assertThat(take.reviewed("unlikely to go through").locator(".badge"))
                .hasText("Right, but you didn’t choose it");
        assertThat(page.locator(".remark")).hasCount(3);
        assertThat(page.locator("mark.evidence")).hasCount(2);
        take.goOnTo(6, 10);
    }

    private void choosesADistractor(TakePage take) {
        take.choose("hundreds", VERY_SURE);
        take.check("Not right");
        assertThat(page.locator(".choice-wrong")).containsText("Vague is not the same as opinion.");
        assertThat(page.locator(".choice-missed")).containsText("real");
        assertThat(page.locator(".rationale")).hasCount(2);
        take.goOnTo(7, 10);
    }

    private void ticksTwoRightAndOneWrong(TakePage take) {
        take.choose("Alibaba’s last full-year report before the column (April 2017 to March 2018)");
        take.choose("A survey of how far business readers trust Alibaba");
        take.choose("A note in one of Alibaba’s reports on what counts as international commerce");
        take.choose("A survey of how far business readers trust Alibaba");
        take.choose("Alibaba’s revenue figures for the year after the column (April 2019 to March 2020)");
        // 3 keys, 3 distractors: (2 - 1) / 3
        take.check("Partly right: 33% of the points");
        assertThat(page.locator(".choice-right")).hasCount(2);
        assertThat(page.locator(".choice-wrong")).containsText("Figures for a later time");
        assertThat(page.locator(".choice-missed")).containsText("Alibaba’s results for October to December 2018");
        take.goOnTo(9, 10);
    }

    private void writesAText(TakePage take) {
        take.write("By January 2018 at least 10,000 firms had joined.");
        take.check("Your text is in. Your teacher will read it.");
        assertThat(page.locator(".written")).hasText("By January 2018 at least 10,000 firms had joined.");
        assertThat(page.locator(".rubric li")).hasCount(4);
        assertThat(take.next()).hasText("See your result");
        take.next().click();
    }

    @Test
    @Tag("long")
    void wordsPairsAndTicksAreScoredOnTheFullScale() {
        Attempt.Open attempt = begun(enrolled("Noor"), "B", 1);
        TakePage take = take(attempt.id(), 1);
        List.of("flay", "massive", "dragging", "real", "finally").forEach(take::mark);
        take.check("Right");
        assertThat(page.locator(".remark .badge-right")).hasCount(5);
        take.goOnTo(2, 10);
        assertThat(page.locator(".outlet")).hasText("Bloomberg");
        take.choose("A partner that could lend Alibaba an army", SURE);
        take.check("Not right");
        take.goOnTo(3, 10);

        take.pair("American producers need to", "suggests a remedy");
        take.pair("blaming the growing trade war", "gives a cause");
        take.pair("trade imbalance", "forecasts an effect");
        take.pair("Donald Trump has made a great deal", "passes judgment");
        take.pair("trade imbalance", "passes judgment");
        assertThat(take.picker("Donald Trump has made a great deal")).hasValue("");
        take.pair("Donald Trump has made a great deal", "forecasts an effect");
        take.check("Partly right: 2 of 4");
        Locator wrong = take.statement("trade imbalance");
        assertThat(wrong).containsText("You chose: passes judgment");
        assertThat(wrong).containsText("Right answer: names a problem");
        assertThat(wrong.locator(".rationale")).containsText("A plain name can do that.");
        assertThat(page.locator(".rationale")).hasCount(2);
        assertThat(page.locator("mark.evidence")).hasCount(4);
        take.goOnTo(4, 10);

        take.pair("Amazon and Jeff Bezos are no allies", "conflict: who stands against whom");
        take.pair("it’s up to our new trade czar", "responsibility: who has the task of acting");
        take.pair("labor abuse", "morality: what is right or wrong to do");
        take.pair("finally start turning around", "economic consequences: what happens to money and trade");
        take.check("Right");
    }

    @Test
    @Tag("long")
    void tickingExactlyTheKeysIsRight() {
        TakePage take = take(begun(enrolled("Ada"), "B", 7).id(), 7);
        take.choose("“finally start turning around the trade deficit”");
        take.choose("“Donald Trump has made a great deal today”");
        take.choose("“A Great Start”");
        take.check("Right");
    }

    @Test
    @Tag("long")
    void anOrderIsScoredByItsPairs() {
        String promise = "Trump is elected but not yet in office: Ma meets him, and a million jobs are promised.";
        String older = "The Beltway Times writes about the meeting and calls it “today”.";
        String withdrawn = "Ma says that the promise can no longer be kept. Trump is in his second year as president.";
        String deal = "In March 2019 Alibaba and Office Depot announce their deal.";
        String column = "The Bloomberg column comments on the deal with Office Depot and looks back on the promise.";
        TakePage take = take(begun(enrolled("Ben"), "D", 1).id(), 1);
        take.arrange(List.of(promise, withdrawn, older, deal, column));
        // nine pairs in order, one not: (9 - 1) / 10
        take.check("Partly right: 80% of the points");
        assertThat(page.locator(".remarks li")).hasCount(1);
        assertThat(page.locator(".remarks li")).containsText("the piece could not know of it");
        assertThat(page.locator(".order").nth(1).locator("li"))
                .hasText(new String[] {promise, older, withdrawn, deal, column});

        take = take(begun(enrolled("Bea"), "D", 1).id(), 1);
        take.arrange(List.of(promise, older, withdrawn, deal, column));
        take.check("Right");
        assertThat(page.locator(".order")).hasCount(1);
        assertThat(page.locator(".remarks")).hasCount(0);
    }

    @Test
    void unansweredPartsAreReportedOnceAndMayBeHandedIn() {
        TakePage take = take(begun(enrolled("Cem"), "A", 10).id(), 10);
        take.submit().click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("1 part of this question is not answered yet.");
        assertThat(take.text()).isFocused();
        page.locator("#submit-anyway").click();
        assertThat(page.locator(".verdict-text")).hasText("Not right");
        assertThat(page.locator(".written")).hasText("You didn’t write anything.");
    }
}
