package io.alvh.report;

/// What the page carries inside itself, so that it asks the network for nothing.
///
/// @param css style sheet
/// @param script of this program, drawing the charts
/// @param charts the chart library
public record PageAssets(String css, String script, String charts) {}
