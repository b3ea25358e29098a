/// The verdict page: every claim judged, with the pictures and numbers behind it, as one HTML file
/// without a script, and the same numbers as JSON. Start with `VerdictPage`.
@NullMarked
package io.alvh.report.verdict;

import org.jspecify.annotations.NullMarked;
