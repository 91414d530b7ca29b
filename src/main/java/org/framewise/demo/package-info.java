/**
 * Simulated learners: for looking at the program without a class, for filling a database, and for testing that the measures find what
 * is there. How they respond is a model of pure functions ({@link org.framewise.demo.kind.SimulatedLearner},
 * {@link org.framewise.demo.kind.ResponseDraw}); {@link org.framewise.demo.Simulation} lets learners take a course of quizzes, and
 * {@link org.framewise.demo.SimulationWriter} stores what they did.
 */
@NullMarked
package org.framewise.demo;

import org.jspecify.annotations.NullMarked;
