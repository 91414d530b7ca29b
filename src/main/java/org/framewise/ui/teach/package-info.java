/** What teachers see: a package for each thing that they do. Here is what several of them show: an item before a class. */
@NullMarked
package org.framewise.ui.teach;

import org.jspecify.annotations.NullMarked;
