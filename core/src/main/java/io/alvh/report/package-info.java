/// Results laid out for readers: terminal text, CSV lines, one HTML page. It computes nothing and
/// touches no file. Start with `StudyText`.
@NullMarked
package io.alvh.report;

import org.jspecify.annotations.NullMarked;
