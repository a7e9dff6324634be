/** Text to matches: themes, the lexicon, the matcher and the category map. */
@NullMarked
package org.trendpack.detect;

import org.jspecify.annotations.NullMarked;
