package org.framewise.classroom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a saving method that holds what the caller's form shows. The method locks the row, compares
 * the parameter with the stored state, and throws {@link Overtaken} instead of saving if they differ. A test ensures
 * that every page that saves uses such a method, or documents why it needs none.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsShown {}
