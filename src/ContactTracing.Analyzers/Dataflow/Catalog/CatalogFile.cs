using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>What was read from one catalogue file; a row that is wrong does not hide the others.</summary>
internal sealed record CatalogFile(ImmutableArray<CatalogRow> Rows, ImmutableArray<CatalogError> Errors);

/// <summary>A row that cannot be used.</summary>
/// <param name="Line">Its line, counted from one.</param>
/// <param name="Text">The row, or the documentation id that it repeats.</param>
internal sealed record CatalogError(int Line, CatalogErrorKind Kind, string Text);

/// <summary>What is wrong with a row. In a file of the user's each is the cause <c>Catalog&lt;kind&gt;</c> of CT0002.</summary>
internal enum CatalogErrorKind
{
    /// <summary>The first word is none of the kinds of rows.</summary>
    UnknownKind,

    /// <summary>A source: they are rows of classification tables.</summary>
    Source,

    /// <summary>A sink that does not follow the grammar.</summary>
    Sink,

    /// <summary>A redactor that does not follow the grammar.</summary>
    Redactor,

    /// <summary>A transfer that does not follow the grammar.</summary>
    Transfer,

    /// <summary>A writer over a file that does not follow the grammar.</summary>
    File,

    /// <summary>The same kind of row for the same id was given before.</summary>
    Duplicate,

    /// <summary>The id is said to remove the classification and to pass it on.</summary>
    Contradiction,
}
