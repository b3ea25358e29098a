package io.alvh.adapter.history;

import java.time.LocalDate;

/// One company's annual report, in dollars.
///
/// @param end last day of its year
/// @param priced whether share price and number of shares are given; without, both are 0 and mean
///   nothing
/// @param price of a share at the end, adjusted for later splits
/// @param shares net income over earnings per share; negative or far off where one of them is
/// @param income net income
/// @param cashFlow from operations
/// @param liquid cash, short-term investments and receivables
/// @param due current liabilities; 0 where the balance sheet has no such item
/// @param line in the file
record CompanyReport(
    String ticker,
    LocalDate end,
    boolean priced,
    double price,
    double shares,
    double income,
    double cashFlow,
    double liquid,
    double due,
    long line) {}
