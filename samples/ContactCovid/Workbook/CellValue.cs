namespace ContactCovid.Workbook;

/// <summary>The raw content of a cell.</summary>
internal readonly record struct CellValue(string? Text, bool IsNumber, bool IsError);
