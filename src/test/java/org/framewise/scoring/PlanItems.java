package org.framewise.scoring;

import static org.framewise.quiz.Misconception.AGREE_MEANS_FACT;
import static org.framewise.quiz.Misconception.ALL_IS_OPINION;
import static org.framewise.quiz.Misconception.DISCLAIMER_MIXUP;
import static org.framewise.quiz.Misconception.FACTUAL_MEANS_TRUE;
import static org.framewise.quiz.Misconception.HINDSIGHT;
import static org.framewise.quiz.Misconception.MISREAD;
import static org.framewise.quiz.Misconception.NUMBER_IS_NEUTRAL;
import static org.framewise.quiz.Misconception.STYLE_ONLY;
import static org.framewise.quiz.Misconception.SURFACE_COMPARE;

import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Items;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;

/** Real items with their keys, which the plan's worked examples use. */
final class PlanItems {
    private PlanItems() {}

    /** Three of six choices are right. */
    static final MultipleChoiceItem A_08 = Items.multipleChoice("A-08")
            .distractor("a", NUMBER_IS_NEUTRAL)
            .key("b")
            .distractor("c", AGREE_MEANS_FACT)
            .key("d")
            .key("e")
            .distractor("f", HINDSIGHT)
            .build();

    /** Four passages with 5 targets, 12 distractors and one optional segment. */
    static final HottextItem B_01 = Items.hottext("B-01")
            .passage(Items.GAZETTE.id())
            .distractor("has continued to", ALL_IS_OPINION)
            .target("flay")
            .distractor("China", ALL_IS_OPINION)
            .glue("for the")
            .target("massive")
            .distractor("trade imbalance", ALL_IS_OPINION)
            .passage(Items.GAZETTE.id())
            .target("dragging")
            .distractor("Beijing", ALL_IS_OPINION)
            .distractor("to the bargaining table", STYLE_ONLY)
            .passage(Items.HERALD.id())
            .glue("they")
            .distractor("also", ALL_IS_OPINION)
            .distractor("provide", ALL_IS_OPINION)
            .distractor("hundreds of thousands", FACTUAL_MEANS_TRUE)
            .glue("of")
            .target("real")
            .distractor("American", ALL_IS_OPINION)
            .distractor("jobs", ALL_IS_OPINION)
            .passage(Items.HERALD.id())
            .target("finally")
            .distractor("start", ALL_IS_OPINION)
            .optional("turning around")
            .distractor("the trade deficit", ALL_IS_OPINION)
            .build();

    /** The first passage is only for comparison: one segment of glue. */
    static final HottextItem C_08 = Items.hottext("C-08")
            .passage(Items.HERALD.id())
            .glue("Disclosure: I hold minor positions in both.")
            .passage()
            .distractor("Disclosure:", DISCLAIMER_MIXUP)
            .distractor("I have", MISREAD)
            .distractor("a little money", MISREAD)
            .distractor("in each of the two companies.", MISREAD)
            .distractor("They are named.", MISREAD)
            .target("I invested it in 2015,")
            .target("it is worth about 900 dollars today,")
            .glue("and")
            .target("I have taken nothing out since.")
            .build();

    static final OrderItem D_01 = Items.order("D-01")
            .key("e4", "e2", "e1", "e5", "e3")
            .wrongOrder("e1", "e2", HINDSIGHT)
            .wrongOrder("e3", "e5", SURFACE_COMPARE)
            .build();
}
