namespace ContactCovid.Workbook;

/// <summary>Why a row was not read. It names the place, never the value: the value may be health data.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">Number of the row as a spreadsheet shows it.</param>
/// <param name="Column">Letter and heading of the column.</param>
/// <param name="Problem">What is wrong, and what is expected.</param>
internal sealed record RowProblem(string Sheet, uint Row, string Column, string Problem);
