/**
 * Simulated learners: for trying the program without a class, for filling a database, and for testing that the measures
 * recover the known parameters. Their responses come from a model of pure functions
 * ({@link org.framewise.demo.kind.SimulatedLearner}, {@link org.framewise.demo.kind.ResponseDraw});
 * {@link org.framewise.demo.Simulation} has learners take a course of quizzes, and
 * {@link org.framewise.demo.SimulationWriter} stores the results.
 */
@NullMarked
package org.framewise.demo;

import org.jspecify.annotations.NullMarked;
