package io.alvh.claims;

import io.alvh.study.EvidenceClass;
import io.alvh.study.Period;

/// One public claim as a question to the data, as it stands in its file.
///
/// @param id such as `T1`; the file's name
/// @param text what is claimed, in one or two sentences of ours
/// @param source who claims it and where
/// @param universe the books it is about
/// @param period which sessions
/// @param metric label of the `ClaimMetric` that measures it
/// @param claimed what the number is said to be
/// @param needs the evidence a verdict must rest on at least
/// @param test how sampling error is judged, for readers
/// @param note what else must be said of it; empty if nothing
public record ClaimSpec(
    String id,
    String text,
    String source,
    Universe universe,
    Period period,
    String metric,
    Claimed claimed,
    EvidenceClass needs,
    String test,
    String note) {}
