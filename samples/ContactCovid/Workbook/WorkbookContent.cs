using ContactCovid.Domain;

namespace ContactCovid.Workbook;

/// <summary>What a workbook held: the index cases with the contacts they named, and the rows that were not read.</summary>
internal sealed record WorkbookContent(IReadOnlyList<IndexCase> IndexCases, int RowCount, IReadOnlyList<RowProblem> Problems);
