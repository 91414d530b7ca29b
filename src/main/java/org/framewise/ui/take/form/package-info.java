/** The forms that take a response: one for each type of task, and {@link org.framewise.ui.take.form.ResponseForm} chooses among them. */
@NullMarked
package org.framewise.ui.take.form;

import org.jspecify.annotations.NullMarked;
