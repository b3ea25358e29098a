/// Walk-forward recalibration: every quarter a few numbers are chosen again from what was known
/// then, and held until the next. Start with `Recalibration`.
@NullMarked
package io.alvh.study.recalibration;

import org.jspecify.annotations.NullMarked;
