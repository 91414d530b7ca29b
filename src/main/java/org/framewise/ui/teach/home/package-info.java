/** The teacher's start page: pending tasks, recent attempts, and problems with quiz files. */
@NullMarked
package org.framewise.ui.teach.home;

import org.jspecify.annotations.NullMarked;
