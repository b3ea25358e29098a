/// The default rulebook with one rule at a time switched: what each rule changes, and which change
/// nothing. Start with `Ablation`.
@NullMarked
package io.alvh.study.ablation;

import org.jspecify.annotations.NullMarked;
