using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>
/// Names the types in signatures. A member may well return a guarded view, which is not there while generators run: it is found by the
/// name of its record.
/// </summary>
internal sealed class MentionedViews(GenerationScope scope)
{
    /// <summary>The type as written in another file.</summary>
    public string NameOf(ITypeSymbol type)
    {
        var parts = type.ToDisplayParts(Identifiers.FullyQualified);
        return string.Concat(parts.Select(part => part.Symbol is IErrorTypeSymbol missing && ViewNamed(missing) is { } view ? view : part.ToString()));
    }

    /// <summary>Whether the type is there, or will be when the view of its record is emitted.</summary>
    public bool Knows(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Error || (type is IErrorTypeSymbol missing && ViewNamed(missing) is not null);

    private string? ViewNamed(IErrorTypeSymbol missing)
    {
        if (missing.Arity > 0 || !missing.Name.EndsWith(ViewNames.Usual, StringComparison.Ordinal) || !IsUnqualified(missing))
        {
            return null;
        }

        var views = new[] { ViewNames.Otherwise, ViewNames.Usual }
            .Where(suffix => missing.Name.EndsWith(suffix, StringComparison.Ordinal))
            .SelectMany(suffix => RecordsNamed(missing.Name.Substring(0, missing.Name.Length - suffix.Length), suffix))
            .ToImmutableArray();
        return views.Length == 1 ? views[0] : null;
    }

    private IEnumerable<string> RecordsNamed(string name, string suffix) => name.Length == 0 ? [] : scope.Classification.Compilation
        .GetSymbolsWithName(name, SymbolFilter.Type)
        .OfType<INamedTypeSymbol>()
        .Where(type => type.Arity == 0 && ViewNames.SuffixOf(type) == suffix && ViewedTypes.Include(type, scope.Classification))
        .Select(type => TypeShape.Of(type).SiblingReference(suffix));

    private static bool IsUnqualified(IErrorTypeSymbol missing) => missing.ToDisplayString(Identifiers.FullyQualified).TrimEnd('?') == missing.Name;
}
