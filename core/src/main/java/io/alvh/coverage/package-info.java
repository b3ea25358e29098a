/// Does the verdict machine tell the truth? Intervals and verdicts tried on worlds in which the
/// truth is known. Start with `CoverageSuite`, then `CoverageResult`.
@NullMarked
package io.alvh.coverage;

import org.jspecify.annotations.NullMarked;
