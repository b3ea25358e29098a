/// Journals that outlive the program. Start with `SqliteJournal`.
@NullMarked
package io.alvh.adapter.journal;

import org.jspecify.annotations.NullMarked;
