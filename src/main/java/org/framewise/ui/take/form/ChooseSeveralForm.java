package org.framewise.ui.take.form;

import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Response;

/** Form for choosing all alternatives that apply. */
final class ChooseSeveralForm extends ChooseForm {
    private static final long serialVersionUID = 1L;

    ChooseSeveralForm(PresentedItem item, Task.ChooseSeveral task) {
        super(item, task.alternatives(), true, "take.choose.several");
    }

    @Override
    public Response response() {
        return new Response.MultipleChoice(chosen());
    }

    @Override
    public void restore(Response response) {
        if (response instanceof Response.MultipleChoice several) {
            choose(several.choices());
        }
    }
}
