/// What the market did after the dates on which a signal fired, against all dates and against
/// random ones. Market data alone, no model. Start with `EventStudy`.
@NullMarked
package io.alvh.study.events;

import org.jspecify.annotations.NullMarked;
