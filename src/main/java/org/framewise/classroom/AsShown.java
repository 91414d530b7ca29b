package org.framewise.classroom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a saving method that holds what its caller's form shows. The method compares it, with the row
 * locked, to what is stored now, and throws {@link Overtaken} instead of saving where the two differ. A test holds that
 * every page that saves goes through such a method, or has a reason why it needs none.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsShown {}
