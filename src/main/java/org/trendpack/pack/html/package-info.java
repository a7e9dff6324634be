/** An edition as one self-contained page. */
@NullMarked
package org.trendpack.pack.html;

import org.jspecify.annotations.NullMarked;
