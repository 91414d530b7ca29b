package org.framewise.results.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.framewise.attempt.ResponseJson;
import org.framewise.measures.Calibration.Judgement;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.results.items.AnswerReader.StoredPoints;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Score;
import org.junit.jupiter.api.Test;

/** Tests how responses are read for class figures. */
class AnswerReaderTest {
    private static final Form FORM = Items.choiceAndText("A").forms().getFirst();
    private static final Map<ItemId, List<Correction>> NONE = Map.of();
    private static final String A = ResponseJson.write(new Response.SingleChoice("a"));
    private static final StoredPoints RIGHT = new StoredPoints("{}", 1, 1);

    private final AnswerReader reader = new AnswerReader(FORM, NONE);

    @Test
    void identicalResponsesShareOneAnswer() {
        ScoredResponse first = reader.answer(0, A, RIGHT);

        assertThat(reader.answer(0, A, new StoredPoints("{}", 1, 1))).isSameAs(first);
        assertThat(first.score()).contains(new Score(1, 1));
        assertThat(first.marked().response()).isEqualTo(new Response.SingleChoice("a"));
    }

    @Test
    void answersDifferByScoreAndConfidence() {
        ScoredResponse first = reader.answer(0, A, RIGHT);
        String sure = ResponseJson.writeConfidence(Map.of("A-1", Confidence.P95));

        ScoredResponse corrected = reader.answer(0, A, new StoredPoints("{}", 0, 1));
        ScoredResponse stated = reader.answer(0, A, new StoredPoints(sure, 1, 1));

        assertThat(corrected).isNotSameAs(first);
        assertThat(corrected.score()).contains(new Score(0, 1));
        assertThat(corrected.marked()).isSameAs(first.marked());
        assertThat(stated.judgements()).containsExactly(new Judgement(Confidence.P95, true));
    }

    @Test
    void excludedItemsHaveNeitherScoreNorConfidence() {
        String sure = ResponseJson.writeConfidence(Map.of("A-1", Confidence.P95));

        ScoredResponse answer = reader.answer(0, A, new StoredPoints(sure, 1, 0));

        assertThat(answer.counted()).isFalse();
        assertThat(answer.score()).isEmpty();
        assertThat(answer.judgements()).isEmpty();
    }

    @Test
    void writtenTextIsNotKeptInMemory() {
        String text = ResponseJson.write(new Response.ExtendedText("Who says so?"));

        ScoredResponse first = reader.answer(1, text, new StoredPoints("{}", StoredPoints.UNRATED, 3));

        assertThat(first.waits()).isTrue();
        assertThat(first.marked().response()).isEqualTo(new Response.ExtendedText(""));
    }

    @Test
    void oneReaderServesAllAttemptsWithTheSameKeys() {
        AnswerReaders readers = new AnswerReaders();
        Correction accepts = new Correction.Accept("A-1", "b");
        AnswerReaders.Key corrected = new AnswerReaders.Key("r", "main", Map.of(new ItemId("A-1"), List.of(accepts)));
        AnswerReader asWritten = readers.of(new AnswerReaders.Key("r", "main", NONE), FORM);

        assertThat(readers.of(new AnswerReaders.Key("r", "main", Map.of()), FORM))
                .isSameAs(asWritten);
        assertThat(readers.of(corrected, FORM)).isNotSameAs(asWritten);
    }
}
