/**
 * The quiz model: immutable types that are valid by construction, with no framework and no I/O.
 *
 * <p>A {@link org.framewise.quiz.Quiz} has one or two {@link org.framewise.quiz.Form forms}, a form has
 * {@link org.framewise.quiz.Item items}, an item shows {@link org.framewise.quiz.Passage passages} from
 * {@link org.framewise.quiz.Source sources} and takes one {@link org.framewise.quiz.Response response}.
 */
@NullMarked
package org.framewise.quiz;

import org.jspecify.annotations.NullMarked;
