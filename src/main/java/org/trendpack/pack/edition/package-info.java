/** The wording and order of each edition. */
@NullMarked
package org.trendpack.pack.edition;

import org.jspecify.annotations.NullMarked;
