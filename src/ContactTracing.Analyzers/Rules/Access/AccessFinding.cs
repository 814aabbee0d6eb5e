using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>One undeclared access path: where it is reported, in which words, and what its fix has to know.</summary>
internal sealed record AccessFinding(
    Location Location, ImmutableArray<Location> Others, ImmutableDictionary<string, string?> Facts, LocalizableString Message)
{
    private const int NamedMembers = 3;

    private static DiagnosticDescriptor Rule => RuleDescriptors.AccessWithoutNeedToKnow;

    public static AccessFinding OfReads(ISymbol path, IEnumerable<ClassifiedRead> reads, ISymbol? caller, ImmutableArray<ISymbol> toDeclare)
    {
        var ordered = ClassifiedRead.InOrder(reads);
        var others = ordered.Skip(1).Select(static r => r.Place.GetLocation()).ToImmutableArray();
        var facts = FactsFor(toDeclare, ordered.Select(static r => r.Member));
        return new AccessFinding(ordered[0].Place.GetLocation(), others, facts, MessageFor(path, Members(ordered), caller));
    }

    public static AccessFinding OfHandOut(HandOut handOut) =>
        new(
            handOut.Location,
            [],
            FactsFor([handOut.Path], handOut.Records),
            Rule.Message("HandsOut", Display(handOut.Path), Display(handOut.Data)));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Others, Facts, Message);

    private static ImmutableDictionary<string, string?> FactsFor(ImmutableArray<ISymbol> toDeclare, IEnumerable<ISymbol> data)
    {
        var facts = ImmutableDictionary<string, string?>.Empty
            .Add(AccessProperties.Paths, string.Join(AccessProperties.Separator.ToString(), toDeclare.Select(static p => p.GetDocumentationCommentId())));
        return DataPurposes.Suggest(data) is { } purpose ? facts.Add(AccessProperties.Purpose, purpose) : facts;
    }

    private static LocalizableString MessageFor(ISymbol path, object members, ISymbol? caller) => path switch
    {
        { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => Rule.Message("TopLevelReads", members),
        IFieldSymbol => Rule.Message("InitialiserReads", Display(path), members),
        _ when caller is not null && PrivateHelpers.Is(path) => HelperReads(path, members, caller),
        _ => Rule.Message("Reads", Display(path), members),
    };

    private static LocalizableString HelperReads(ISymbol path, object members, ISymbol caller)
    {
        var (helper, leader) = AccessNames.Of(path, caller);
        return Rule.Message("HelperReads", helper, members, leader);
    }

    private static object Members(ImmutableArray<ClassifiedRead> reads)
    {
        var names = reads.Select(static r => Display(r.Member)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var named = string.Join(", ", names.Take(NamedMembers));
        return names.Length > NamedMembers ? Rule.Message("AndMore", named, names.Length - NamedMembers) : named;
    }

    private static string Display(ISymbol symbol) => AccessNames.Of(symbol);
}
