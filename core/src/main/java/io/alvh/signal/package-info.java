/// Values computed from the past only, with the time they were known. Start with `Lookback`.
@NullMarked
package io.alvh.signal;

import org.jspecify.annotations.NullMarked;
