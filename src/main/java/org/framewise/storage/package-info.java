/**
 * The database as a whole, regardless of its contents: the data directory, backups, upgrades, and moving to another
 * engine. Code in this package must not depend on what a table means.
 */
@NullMarked
package org.framewise.storage;

import org.jspecify.annotations.NullMarked;
