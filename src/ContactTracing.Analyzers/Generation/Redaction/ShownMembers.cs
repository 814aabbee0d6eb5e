using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Redaction.Model;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>
/// The members that the text of a type shows: its public state, and that of its base types, base first as records have
/// it. State is what is stored; a computed property may compute from classified data, so that none is shown or run.
/// </summary>
internal sealed class ShownMembers(INamedTypeSymbol type, ClassificationModel classification)
{
    /// <summary>Whether the type or a base has a public member, stored or computed, of which nothing proves what it holds.</summary>
    public static bool ShowUnknown(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers().Any(static m => m is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
                && TypeOf(m) is { } value
                && PrintableTypes.FormatOf(value, isReviewed: false) is null))
            {
                return true;
            }
        }

        return false;
    }

    public List<(ISymbol Symbol, ShownMember Shown)> List()
    {
        var levels = new List<List<(ISymbol, ShownMember)>>();
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            var isInherited = !SymbolEqualityComparer.Default.Equals(level, type);
            levels.Add(level.GetMembers()
                .Where(m => StoredState.IsPublic(m) && !hidden.Contains(m.Name))
                .Select(m => (Symbol: m, Shown: new ShownMember(m.Name, FormatOf(m))))
                .Where(m => !isInherited || IsWorthShowing(m.Symbol, m.Shown))
                .ToList());

            // this.X means the most derived X, which may be another, classified one.
            hidden.UnionWith(level.GetMembers().Where(static m => !m.IsImplicitlyDeclared || m is IPropertySymbol).Select(static m => m.Name));
        }

        levels.Reverse();
        return levels.SelectMany(static l => l).ToList();
    }

    private string? FormatOf(ISymbol member)
    {
        if (!StoredState.IsReadable(member, type) || TypeOf(member) is not { } value || IsClassified(member, value))
        {
            return null;
        }

        // As a member of this type: a derived type may implement an interface that classifies what its base declares.
        var verdict = classification.Of(member, type).Verdict;
        return PrintableTypes.FormatOf(value, isReviewed: verdict is Verdict.Pseudonym or Verdict.NotPersonal);
    }

    // What a base type of a framework keeps to itself is noise; what is classified is shown to be so.
    private bool IsWorthShowing(ISymbol member, ShownMember shown) =>
        !shown.IsRedacted || (TypeOf(member) is { } value && IsClassified(member, value));

    private bool IsClassified(ISymbol member, ITypeSymbol value) =>
        classification.Of(member, type).IsClassified || classification.IsCarrier(value);

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
