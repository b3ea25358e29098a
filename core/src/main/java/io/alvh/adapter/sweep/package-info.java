/// Results of long sweeps on disk, so that nothing is done twice. Start with `SweepStore`.
@NullMarked
package io.alvh.adapter.sweep;

import org.jspecify.annotations.NullMarked;
