/** The editions of a trend pack and how they are written. */
@NullMarked
package org.trendpack.pack;

import org.jspecify.annotations.NullMarked;
