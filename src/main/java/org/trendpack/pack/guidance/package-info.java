/** What findings may lead to: lessons by strand and phase, and whom to turn to. */
@NullMarked
package org.trendpack.pack.guidance;

import org.jspecify.annotations.NullMarked;
