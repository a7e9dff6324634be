/** Counts to rates, episodes and trends with their uncertainty; the history of past periods. */
@NullMarked
package org.trendpack.measure;

import org.jspecify.annotations.NullMarked;
