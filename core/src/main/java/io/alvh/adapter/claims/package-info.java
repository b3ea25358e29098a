/// Claims as YAML files: those that come with the program, and the user's own. Start with
/// `ClaimFiles`.
@NullMarked
package io.alvh.adapter.claims;

import org.jspecify.annotations.NullMarked;
