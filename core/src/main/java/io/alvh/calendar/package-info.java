/// Sessions of the NYSE, option and futures expiries, settlement instants. Start with
/// `TradingCalendar`.
@NullMarked
package io.alvh.calendar;

import org.jspecify.annotations.NullMarked;
