/// One session of the book, as a pure function. Start with `Engine`.
@NullMarked
package io.alvh.engine;

import org.jspecify.annotations.NullMarked;
