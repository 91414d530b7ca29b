/**
 * The database as a whole, regardless of its contents: the data directory, backups, moving to another engine. Doesn't
 * know what any table means.
 */
@NullMarked
package org.framewise.storage;

import org.jspecify.annotations.NullMarked;
