/**
 * The validated description of a run: group, schools, periods, calendars and where the inputs are.
 */
@NullMarked
package org.trendpack.job;

import org.jspecify.annotations.NullMarked;
