/** All stages of a run in order. */
@NullMarked
package org.trendpack.pipeline;

import org.jspecify.annotations.NullMarked;
