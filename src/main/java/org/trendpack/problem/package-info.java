/** What an operator can mend: errors that name file, line, field, value and remedy. */
@NullMarked
package org.trendpack.problem;

import org.jspecify.annotations.NullMarked;
