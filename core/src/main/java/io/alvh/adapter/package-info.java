/// What touches files and the network: readers of market data, journals, downloads. Each adapter
/// returns domain records or a list of everything that is wrong with its input.
@NullMarked
package io.alvh.adapter;

import org.jspecify.annotations.NullMarked;
