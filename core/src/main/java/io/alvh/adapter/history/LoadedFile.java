package io.alvh.adapter.history;

import io.alvh.adapter.history.Catalog.Source;

/// One data file after reading.
///
/// @param sha256 of its bytes
record LoadedFile(Source source, Content content, IssueLog log, String sha256) {}
