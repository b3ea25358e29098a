/// How far the headline figures hang on choices nobody argues for: the day a book begins, the day
/// of the month it rolls, and whether its numbers were ever chosen again. Start with `Sensitivity`.
@NullMarked
package io.alvh.study.sensitivity;

import org.jspecify.annotations.NullMarked;
