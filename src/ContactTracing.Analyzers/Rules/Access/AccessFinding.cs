using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>One undeclared access path: where it is reported, and in which words.</summary>
internal sealed record AccessFinding(Location Location, ImmutableArray<Location> Others, LocalizableString Message)
{
    private const int NamedMembers = 3;

    private static readonly SymbolDisplayFormat Name = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    // Overloads: of two members of one name the sentence would say that one leads to itself.
    private static readonly SymbolDisplayFormat Signature = Name
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeParameters)
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeType);

    private static DiagnosticDescriptor Rule => RuleDescriptors.AccessWithoutNeedToKnow;

    public static AccessFinding OfReads(ISymbol path, IEnumerable<ClassifiedRead> reads, ISymbol? caller)
    {
        var ordered = reads
            .OrderBy(static r => r.Place.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(static r => r.Place.SpanStart)
            .ToImmutableArray();
        var others = ordered.Skip(1).Select(static r => r.Place.GetLocation()).ToImmutableArray();
        return new AccessFinding(ordered[0].Place.GetLocation(), others, MessageFor(path, Members(ordered), caller));
    }

    public static AccessFinding OfHandOut(HandOut handOut) =>
        new(handOut.Location, [], Rule.Message("HandsOut", Display(handOut.Path), Display(handOut.Data)));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Others, Message);

    private static LocalizableString MessageFor(ISymbol path, object members, ISymbol? caller) => path switch
    {
        { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => Rule.Message("TopLevelReads", members),
        IFieldSymbol => Rule.Message("InitialiserReads", Display(path), members),
        _ when caller is not null && PrivateHelpers.Is(path) => HelperReads(path, members, caller),
        _ => Rule.Message("Reads", Display(path), members),
    };

    private static LocalizableString HelperReads(ISymbol path, object members, ISymbol caller)
    {
        var format = Display(path) == Display(caller) ? Signature : Name;
        return Rule.Message("HelperReads", path.ToDisplayString(format), members, caller.ToDisplayString(format));
    }

    private static object Members(ImmutableArray<ClassifiedRead> reads)
    {
        var names = reads.Select(static r => Display(r.Member)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var named = string.Join(", ", names.Take(NamedMembers));
        return names.Length > NamedMembers ? Rule.Message("AndMore", named, names.Length - NamedMembers) : named;
    }

    private static string Display(ISymbol symbol) => symbol.ToDisplayString(Name);
}
