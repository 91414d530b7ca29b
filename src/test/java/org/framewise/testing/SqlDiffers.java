package org.framewise.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * H2 and PostgreSQL can answer what these tests ask in different ways: transactions that meet, constraints that fail, the order of texts, cursors.
 * So they always run on both. Other tests run on PostgreSQL only with the long tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface SqlDiffers {}
