/**
 * Whole journeys in a real browser, against the program as users have it. The set is closed: a screen's rules are tested without a browser
 * ({@code org.framewise.ui}), and only what needs one stands here.
 *
 * <ul>
 *   <li>{@link org.framewise.journeys.LearnerJourneyTest}: that taps, marks, lists and typing reach the server as they were meant, for each of
 *       the seven types of items, and that what comes back is seen.
 *   <li>{@link org.framewise.journeys.GoingOnTest}: refresh, back, tabs, double clicks, cookies and ended sessions are the browser's doing.
 *   <li>{@link org.framewise.journeys.MixedCheckTest}: a check is two sittings of twenty screens, none of which may tell anything.
 *   <li>{@link org.framewise.journeys.KeyStaysOnServerTest}: what travels can only be read where it arrives.
 *   <li>{@link org.framewise.journeys.TwoLearnersTest}: two browsers, two sets of cookies, and the status of a page.
 *   <li>{@link org.framewise.journeys.KeyboardOnlyTest}: only a browser knows where Tab goes and what has the focus.
 *   <li>{@link org.framewise.journeys.ScreensTest}: contrast, names, overflow and sizes exist only once a page is laid out. It goes through the
 *       list of all {@link org.framewise.journeys.Screens}; other journeys don't look.
 *   <li>{@link org.framewise.journeys.PseudoLocaleTest}: which words of a page are not translated, and whether longer ones fit, shows on the same
 *       screens in languages made for it.
 *   <li>{@link org.framewise.journeys.TeacherJourneyTest}: signing in is a form of the browser's, a redirect and a cookie.
 * </ul>
 *
 * <p>All of them share one program and one Chromium, each test has a profile of its own, and none sleeps. A failure leaves a picture and the
 * page in {@code target/browser-failures}.
 */
@NullMarked
package org.framewise.journeys;

import org.jspecify.annotations.NullMarked;
