using ContactCovid.Domain;

namespace ContactCovid.Workbook;

/// <summary>What a workbook held: the index cases with the contacts they named, and the rows that were not read.</summary>
internal sealed record WorkbookContent(IReadOnlyList<IndexCase> IndexCases, int RowCount, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>How many rows were left out; one row may have several problems.</summary>
    public int BrokenRowCount => Problems.Select(p => (p.Sheet, p.Row)).Distinct().Count();
}
