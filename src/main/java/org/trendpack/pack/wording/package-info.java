/** The words of all editions, in message bundles: headings in every language, sentences. */
@NullMarked
package org.trendpack.pack.wording;

import org.jspecify.annotations.NullMarked;
