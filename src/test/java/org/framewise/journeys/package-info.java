package org.framewise.journeys;
