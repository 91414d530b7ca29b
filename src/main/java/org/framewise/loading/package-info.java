/**
 * From a file to a quiz, in steps that know nothing of each other: bytes are {@link org.framewise.loading.Decoder decoded},
 * the text is {@link org.framewise.loading.YamlReader read} into a tree with line numbers, the tree is checked
 * against the {@link org.framewise.loading.SchemaCheck schema} and for its {@link org.framewise.loading.QuizCheck
 * meaning}, and only a tree without findings is {@link org.framewise.loading.Resolver resolved} into a quiz.
 *
 * <p>Whatever an author writes becomes a {@link org.framewise.quiz.Finding} and never an exception, and one finding does
 * not hide the next.
 */
@NullMarked
package org.framewise.loading;

import org.jspecify.annotations.NullMarked;
