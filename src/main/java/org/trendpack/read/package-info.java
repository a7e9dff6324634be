/** Bytes to canonical rows: log formats, usage reports and rosters. */
@NullMarked
package org.trendpack.read;

import org.jspecify.annotations.NullMarked;
