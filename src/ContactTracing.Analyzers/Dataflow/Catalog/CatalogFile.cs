using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>What was read from one catalogue file; a row that is wrong does not hide the others.</summary>
internal sealed record CatalogFile(ImmutableArray<CatalogRow> Rows, ImmutableArray<CatalogError> Errors);

/// <summary>A row that cannot be used.</summary>
/// <param name="Line">Its line, counted from one.</param>
/// <param name="Text">The row, or the documentation id that it repeats.</param>
internal sealed record CatalogError(int Line, CatalogErrorKind Kind, string Text);

internal enum CatalogErrorKind
{
    /// <summary>The row does not follow the grammar.</summary>
    Unreadable,

    /// <summary>The same kind of row for the same id was given before.</summary>
    Duplicate,

    /// <summary>The id is said to remove the classification and to pass it on.</summary>
    Contradiction,
}
