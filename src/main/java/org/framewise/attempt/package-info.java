/** One sitting of a learner at a quiz: started, responded to item by item, submitted; and what a learner may see of it before and after each response. */
@NullMarked
package org.framewise.attempt;

import org.jspecify.annotations.NullMarked;
