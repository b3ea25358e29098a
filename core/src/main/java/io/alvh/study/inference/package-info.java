/// What sampling error leaves of the study's figures: joint daily results of a hedged book and its
/// controls, resampled. Start with `BookDays`.
@NullMarked
package io.alvh.study.inference;

import org.jspecify.annotations.NullMarked;
