/** Tables as formula-safe CSV. */
@NullMarked
package org.trendpack.pack.csv;

import org.jspecify.annotations.NullMarked;
