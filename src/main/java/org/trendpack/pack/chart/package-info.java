/** Charts drawn from their specifications, as SVG and PNG. */
@NullMarked
package org.trendpack.pack.chart;

import org.jspecify.annotations.NullMarked;
