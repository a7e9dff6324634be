/** What an edition says, apart from how it is drawn: every output is rendered from these types. */
@NullMarked
package org.trendpack.pack.model;

import org.jspecify.annotations.NullMarked;
