package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.Misconception.ALL_IS_OPINION;
import static org.framewise.quiz.Misconception.FRAME_MEANS_LIE;
import static org.framewise.quiz.Misconception.HINDSIGHT;
import static org.framewise.quiz.Misconception.MISREAD;
import static org.framewise.quiz.Misconception.SURFACE_COMPARE;
import static org.framewise.quiz.Misconception.TONE_DECIDES;
import static org.framewise.quiz.Misconception.VOICE_MIXUP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.framewise.measures.MisconceptionProfile.Marked;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.RandomItems;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Mark;
import org.framewise.scoring.Marking;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Tag("property")
class MisconceptionProfileTest {
    private static List<Tag> profile(Item item, Response response) {
        return MisconceptionProfile.of(List.of(new ItemResponse(item, response)))
                .tags();
    }

    @Test
    void aTagChosenFiveOfThirteenTimesIsShown() {
        Tag tag = new Tag(ALL_IS_OPINION, 5, 13);

        assertThat(tag.share()).isEqualTo(0.3846, within(0.0005));
        assertThat(tag.isShown()).isTrue();
    }

    @Test
    void aTagChosenOneOfTwoTimesIsNotShown() {
        Tag tag = new Tag(FRAME_MEANS_LIE, 1, 2);

        assertThat(tag.share()).isEqualTo(0.5, within(0.0005));
        assertThat(tag.isShown()).isFalse();
    }

    @Test
    void aTagIsShownIfOfferedThreeTimesAndChosenTwice() {
        assertThat(new Tag(MISREAD, 2, 3).isShown()).isTrue();
        assertThat(new Tag(MISREAD, 2, 2).isShown()).isFalse();
        assertThat(new Tag(MISREAD, 1, 30).isShown()).isFalse();
    }

    @Test
    void aChoiceItemOffersATagOnlyOnce() {
        Item item = Items.choice("A-04")
                .distractor("a", MISREAD)
                .distractor("b", MISREAD)
                .key("c")
                .distractor("d", TONE_DECIDES)
                .build();

        assertThat(profile(item, new Response.SingleChoice("b")))
                .containsExactly(new Tag(MISREAD, 1, 1), new Tag(TONE_DECIDES, 0, 1));
    }

    @Test
    void everyChoiceOfAMultipleChoiceItemCountsByItself() {
        Item item = Items.multipleChoice("A-08")
                .distractor("a", MISREAD)
                .distractor("b", MISREAD)
                .distractor("c", MISREAD)
                .key("d")
                .build();

        assertThat(profile(item, new Response.MultipleChoice(Set.of("a", "b", "d"))))
                .containsExactly(new Tag(MISREAD, 2, 3));
    }

    @Test
    void everyStatementOfAnItemCountsByItself() {
        Item item = Items.classify("A-01").factual("1", "2", "3").opinion("4").build();

        assertThat(profile(item, new Response.Classify(Map.of("1", "opinion", "2", "factual"))))
                .containsExactly(new Tag(ALL_IS_OPINION, 1, 3), new Tag(TONE_DECIDES, 0, 1));
    }

    @Test
    void everyDistractorSegmentCountsByItself() {
        Item item = Items.hottext("B-01")
                .target("flay")
                .distractor("China", ALL_IS_OPINION)
                .glue("for")
                .optional("turning")
                .distractor("the deficit", ALL_IS_OPINION)
                .build();

        assertThat(profile(item, new Response.Hottext(Set.of(new SegmentRef(0, 1), new SegmentRef(0, 3)))))
                .containsExactly(new Tag(ALL_IS_OPINION, 1, 2));
    }

    @Test
    void everyLeftEntryCountsByItself() {
        Item item = Items.match("C-01")
                .pair("1", "A", VOICE_MIXUP)
                .pair("2", "B", VOICE_MIXUP)
                .build();

        assertThat(profile(item, new Response.Match(Map.of("1", "B", "2", "A"))))
                .containsExactly(new Tag(VOICE_MIXUP, 2, 2));
    }

    @Test
    void everyWrongOrderCountsByItself() {
        Item item = Items.order("D-01")
                .key("e4", "e2", "e1", "e5", "e3")
                .wrongOrder("e1", "e2", HINDSIGHT)
                .wrongOrder("e3", "e5", SURFACE_COMPARE)
                .build();

        assertThat(profile(item, new Response.Order(List.of("e4", "e1", "e2", "e5", "e3"))))
                .containsExactly(new Tag(HINDSIGHT, 1, 1), new Tag(SURFACE_COMPARE, 0, 1));
    }

    @Test
    void anExtendedTextOffersNoMisconceptions() {
        assertThat(profile(Items.extendedText("A-10").watch(MISREAD).build(), new Response.ExtendedText("Because.")))
                .isEmpty();
    }

    @Test
    void anEmptyResponseWasOfferedItsTagsAndChoseNone() {
        for (Item item : Items.ofEveryType()) {
            assertThat(profile(item, Items.noResponse(item)))
                    .as("%s", item.id())
                    .allMatch(tag -> tag.chosen() == 0 && tag.offered() > 0);
        }
    }

    @Test
    void itemsAreSummedAndTheLargestShareComesFirst() {
        Item classify = Items.classify("A-01")
                .factual("1", "2", "3", "4")
                .opinion("5", "6", "7")
                .build();
        Item choice =
                Items.choice("A-04").key("a").distractor("b", TONE_DECIDES).build();

        MisconceptionProfile profile = MisconceptionProfile.of(List.of(
                new ItemResponse(
                        classify,
                        new Response.Classify(Map.of("1", "opinion", "2", "opinion", "5", "factual", "6", "factual"))),
                new ItemResponse(choice, new Response.SingleChoice("b")),
                new ItemResponse(choice, new Response.SingleChoice("a"))));

        assertThat(profile.tags()).containsExactly(new Tag(TONE_DECIDES, 3, 5), new Tag(ALL_IS_OPINION, 2, 4));
        assertThat(profile.shown()).isEqualTo(profile.tags());
    }

    @Test
    void aTagWithTooLittleDataIsKeptButNotShown() {
        Item item = Items.choice("A-04").key("a").distractor("b", MISREAD).build();
        MisconceptionProfile profile =
                MisconceptionProfile.of(List.of(new ItemResponse(item, new Response.SingleChoice("b"))));

        assertThat(profile.tags()).hasSize(1);
        assertThat(profile.shown()).isEmpty();
    }

    @Test
    void impossibleCountsOfATagAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(MISREAD, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(MISREAD, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(MISREAD, -1, 1));
    }

    private static ItemResponse given(RandomGenerator random) {
        Item item = RandomItems.item(random);
        return new ItemResponse(item, RandomItems.response(item, random));
    }

    @Test
    void everyMarkedMisconceptionIsCountedAtMostAsOftenAsOffered() {
        Property.holds(random -> {
            List<ItemResponse> submitted = Stream.generate(() -> given(random))
                    .limit(Property.between(0, 12, random))
                    .toList();
            List<Tag> tags = MisconceptionProfile.of(submitted).tags();
            long wrong = submitted.stream()
                    .flatMap(given -> Marking.marks(given).stream())
                    .filter(mark -> mark.verdict() == Mark.Verdict.WRONG)
                    .count();

            assertThat(tags).allMatch(tag -> tag.chosen() <= tag.offered());
            assertThat(tags.stream().mapToInt(Tag::chosen).sum()).isEqualTo((int) wrong);
            assertThat(tags).isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
        });
    }

    @Test
    void acceptedAnswersAreNeitherChosenNorOffered() {
        Item choice = Items.choice("A-04")
                .distractor("a", MISREAD)
                .distractor("b", TONE_DECIDES)
                .key("c")
                .build();
        Item sorted = Items.classify("A-01").factual("1", "2").build();

        assertThat(corrected(choice, new Response.SingleChoice("a"), new Correction.Accept("a", "")))
                .containsExactly(new Tag(TONE_DECIDES, 0, 1));
        assertThat(corrected(
                        sorted,
                        new Response.Classify(Map.of("1", "opinion", "2", "opinion")),
                        new Correction.Accept("1", "opinion")))
                .containsExactly(new Tag(ALL_IS_OPINION, 1, 1));
        assertThat(corrected(choice, new Response.SingleChoice("a"), new Correction.FullMarks()))
                .isEmpty();
    }

    private static List<Tag> corrected(Item item, Response response, Correction correction) {
        ItemResponse given = new ItemResponse(item, response);
        List<Correction> corrections = List.of(correction);
        return MisconceptionProfile.ofMarked(List.of(new Marked(item, Marking.marks(given, corrections), corrections)))
                .tags();
    }

    @Test
    void correctionsNeverLeaveATagChosenMoreOftenThanOffered() {
        Property.holds(random -> {
            ItemResponse given = given(random);
            List<Correction> accepted = Marking.marks(given).stream()
                    .filter(mark -> mark.misconception() != null)
                    .filter(mark -> random.nextBoolean())
                    .<Correction>map(mark -> new Correction.Accept(mark.unit(), value(given.response(), mark.unit())))
                    .filter(correction -> correction.fits(given.item()))
                    .toList();
            MisconceptionProfile before = MisconceptionProfile.of(List.of(given));
            MisconceptionProfile after = MisconceptionProfile.ofMarked(
                    List.of(new Marked(given.item(), Marking.marks(given, accepted), accepted)));

            assertThat(chosen(after)).isEqualTo(chosen(before) - accepted.size());
            assertThat(offered(after)).isLessThanOrEqualTo(offered(before));
        });
    }

    private static String value(Response response, String unit) {
        return switch (response) {
            case Response.Classify sorted -> sorted.categories().getOrDefault(unit, "");
            case Response.Match pairs -> pairs.pairs().getOrDefault(unit, "");
            default -> "";
        };
    }

    private static int chosen(MisconceptionProfile profile) {
        return profile.tags().stream().mapToInt(Tag::chosen).sum();
    }

    private static int offered(MisconceptionProfile profile) {
        return profile.tags().stream().mapToInt(Tag::offered).sum();
    }

    @Test
    void countedResponsesAreEquivalentToRepeatedOnesInAnyOrder() {
        Property.holds(random -> {
            List<Marked> counted = new ArrayList<>();
            List<Marked> single = new ArrayList<>();
            for (int i = Property.between(0, 6, random); i > 0; i--) {
                ItemResponse given = given(random);
                int times = Property.between(1, 4, random);
                counted.add(new Marked(given.item(), Marking.marks(given), List.of(), times));
                single.addAll(Collections.nCopies(times, new Marked(given.item(), Marking.marks(given), List.of())));
            }
            Collections.shuffle(single, new Random(random.nextLong()));

            assertThat(MisconceptionProfile.ofMarked(counted)).isEqualTo(MisconceptionProfile.ofMarked(single));
        });
    }
}
