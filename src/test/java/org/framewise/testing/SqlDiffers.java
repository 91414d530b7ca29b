package org.framewise.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks tests whose outcome can differ between H2 and PostgreSQL: concurrent transactions, constraint violations,
 * collation, cursors. By default, marked tests run on both engines. Other tests run on PostgreSQL only as part of the
 * long tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface SqlDiffers {}
