/// Real market history from files in their publishers' layouts. Start with `CsvHistory`.
@NullMarked
package io.alvh.adapter.history;

import org.jspecify.annotations.NullMarked;
