/// The condor programmes and hedging policies side by side, and what becomes of the public claims.
/// Pure data and arithmetic; it starts runs, it never decides a trade. Start with `StudyResult`.
@NullMarked
package io.alvh.study;

import org.jspecify.annotations.NullMarked;
