/** The database as a whole, whatever it holds: the data directory, backups, moving to another engine. Knows no table by its meaning. */
@NullMarked
package org.framewise.storage;

import org.jspecify.annotations.NullMarked;
