using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>The rows of all <c>*.classification.txt</c> files: which symbols, that the user does not own, are classified.</summary>
internal sealed class ClassificationTable
{
    private const string Extension = ".classification.txt";

    public static bool IsTable(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static ClassificationTable Read(ImmutableArray<AdditionalText> files) => new();
}
