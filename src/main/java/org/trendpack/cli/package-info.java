/** The command line: options, progress, exit codes. */
@NullMarked
package org.trendpack.cli;

import org.jspecify.annotations.NullMarked;
