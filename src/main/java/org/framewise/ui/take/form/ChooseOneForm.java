package org.framewise.ui.take.form;

import java.util.Set;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Response;

/** Form for choosing exactly one alternative. */
final class ChooseOneForm extends ChooseForm {
    private static final long serialVersionUID = 1L;

    ChooseOneForm(PresentedItem item, Task.Choose task) {
        super(item, task.alternatives(), false, "take.choose.one");
    }

    @Override
    public Response response() {
        return new Response.SingleChoice(chosen().stream().findFirst().orElse(""));
    }

    @Override
    public void restore(Response response) {
        if (response instanceof Response.SingleChoice one && !one.isEmpty()) {
            choose(Set.of(one.choice()));
        }
    }
}
