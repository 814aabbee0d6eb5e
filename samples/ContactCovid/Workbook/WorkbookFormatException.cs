namespace ContactCovid.Workbook;

/// <summary>The file cannot be read at all: it is no workbook, or a sheet or column is missing.</summary>
internal sealed class WorkbookFormatException(string message, Exception? inner = null) : Exception(message, inner);
