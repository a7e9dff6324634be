/** Synthetic schools: a seeded generator of logs, reports and rosters with a known truth. */
@NullMarked
package org.trendpack.synth;

import org.jspecify.annotations.NullMarked;
