/** An edition as a document to print and keep: tagged, by PDF/UA-1 and PDF/A-2a. */
@NullMarked
package org.trendpack.pack.pdf;

import org.jspecify.annotations.NullMarked;
