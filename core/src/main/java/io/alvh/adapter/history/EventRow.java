package io.alvh.adapter.history;

import io.alvh.market.ScheduledEvent;
import java.time.LocalDate;

/// A release and the first date on which its date was certainly known.
record EventRow(ScheduledEvent event, LocalDate knownFrom) {}
