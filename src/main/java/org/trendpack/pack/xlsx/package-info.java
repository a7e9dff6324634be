/** An edition's tables as a workbook. */
@NullMarked
package org.trendpack.pack.xlsx;

import org.jspecify.annotations.NullMarked;
