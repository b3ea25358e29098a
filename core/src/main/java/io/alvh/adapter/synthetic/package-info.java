/// A made-up market for trials without data and for golden tests. Floor: `adapter`. Start with
/// `SyntheticMarket`.
@NullMarked
package io.alvh.adapter.synthetic;

import org.jspecify.annotations.NullMarked;
