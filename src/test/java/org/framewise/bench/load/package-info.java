/** Learners who take quizzes over the real protocol, and what is measured while they do. Not part of the product. */
@NullMarked
package org.framewise.bench.load;

import org.jspecify.annotations.NullMarked;
