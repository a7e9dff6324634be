/** Small-number control: the only maker of tables that leave the school. */
@NullMarked
package org.trendpack.disclose;

import org.jspecify.annotations.NullMarked;
