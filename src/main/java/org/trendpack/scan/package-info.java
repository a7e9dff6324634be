/** The one pass over the raw logs; the only code that runs on Spark executors. */
@NullMarked
package org.trendpack.scan;

import org.jspecify.annotations.NullMarked;
