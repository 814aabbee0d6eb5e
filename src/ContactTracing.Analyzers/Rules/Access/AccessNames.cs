using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>How the messages of band CT3 name members and types.</summary>
internal static class AccessNames
{
    private static readonly SymbolDisplayFormat Name = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Signature = Name
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeParameters)
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeType);

    public static string Of(ISymbol symbol) => symbol.ToDisplayString(Name);

    /// <summary>Two members in one sentence. Of overloads it would say that one leads to itself, so those have their parameters.</summary>
    public static (string First, string Second) Of(ISymbol first, ISymbol second)
    {
        var format = Of(first) == Of(second) ? Signature : Name;
        return (first.ToDisplayString(format), second.ToDisplayString(format));
    }
}
