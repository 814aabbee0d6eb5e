using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>
/// A row of a classification file, as generators apply it to models by documentation id. A value: where in which file it
/// stands is left aside, so that an edit around it changes nothing.
/// </summary>
/// <param name="Id">The documentation id of what it is about.</param>
/// <param name="Classes">The classes that it declares.</param>
/// <param name="Verdict">What it declares, or denies.</param>
internal sealed record DeclaredRow(string Id, DataClasses Classes, Verdict Verdict)
{
    /// <summary>The rows of all tables among <paramref name="files"/>.</summary>
    public static EquatableArray<DeclaredRow> Read(ImmutableArray<AdditionalText> files) => ClassificationTable.Read(files).Rows
        .Select(static row => new DeclaredRow(
            row.Id,
            row.Meaning.Kinds.Classes,
            row.Classifies ? Verdict.Classified : row.Meaning.Denial))
        .ToEquatableArray();
}
