/**
 * The response forms: one for each type of task; {@link org.framewise.ui.take.form.ResponseForm} selects among them.
 */
@NullMarked
package org.framewise.ui.take.form;

import org.jspecify.annotations.NullMarked;
