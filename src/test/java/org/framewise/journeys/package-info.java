/**
 * Whole journeys in a real browser, against the program as users run it. The set is closed: a view's rules are tested without a browser
 * ({@code org.framewise.ui}), and only tests that need one belong here.
 *
 * <ul>
 *   <li>{@link org.framewise.journeys.LearnerJourneyTest}: taps, marks, lists and typing reach the server correctly for each of the seven
 *       item types, and the feedback is visible.
 *   <li>{@link org.framewise.journeys.GoingOnTest}: refresh, back, tabs, double clicks, cookies and expired sessions depend on the browser.
 *   <li>{@link org.framewise.journeys.MixedCheckTest}: a check is two sittings of twenty screens, none of which may reveal anything.
 *   <li>{@link org.framewise.journeys.KeyStaysOnServerTest}: only the client sees everything that is sent to it.
 *   <li>{@link org.framewise.journeys.TwoLearnersTest}: two browsers, two sets of cookies, and the HTTP status of a page.
 *   <li>{@link org.framewise.journeys.KeyboardOnlyTest}: only a browser knows where Tab leads and which element has the focus.
 *   <li>{@link org.framewise.journeys.ScreensTest}: contrast, accessible names, overflow and sizes exist only once a page is laid out. It
 *       covers the list of all {@link org.framewise.journeys.Screens}; other journeys don't check them.
 *   <li>{@link org.framewise.journeys.PseudoLocaleTest}: finds untranslated words and texts that don't fit, on the same screens in
 *       pseudo-locales.
 *   <li>{@link org.framewise.journeys.TeacherJourneyTest}: signing in is a browser form, a redirect and a cookie.
 * </ul>
 *
 * <p>All of them share one program and one Chromium, each test has its own profile, and none sleeps. A failure leaves a screenshot and the
 * page in {@code target/browser-failures}.
 */
@NullMarked
package org.framewise.journeys;

import org.jspecify.annotations.NullMarked;
