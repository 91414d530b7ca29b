/**
 * From a file to a quiz, in independent steps: bytes are {@link org.framewise.loading.Decoder decoded}, the text is
 * {@link org.framewise.loading.YamlReader parsed} into a tree with line numbers, the tree is checked against the {@link
 * org.framewise.loading.SchemaCheck schema} and for its {@link org.framewise.loading.QuizCheck meaning}, and only a
 * tree without findings is {@link org.framewise.loading.Resolver resolved} into a quiz.
 *
 * <p>Anything that an author writes can cause a {@link org.framewise.quiz.Finding} but never an exception, and one
 * finding does not hide the next.
 */
@NullMarked
package org.framewise.loading;

import org.jspecify.annotations.NullMarked;
