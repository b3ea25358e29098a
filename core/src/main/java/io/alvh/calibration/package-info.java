/// Fits of the constants that prices rest on to quotes and settlements, walk-forward: a fit for a
/// date reads nothing of that date or later. The constants in force stand in `pricing`; here is how
/// they come about. Pure arithmetic. Start with `Refit`.
@NullMarked
package io.alvh.calibration;

import org.jspecify.annotations.NullMarked;
