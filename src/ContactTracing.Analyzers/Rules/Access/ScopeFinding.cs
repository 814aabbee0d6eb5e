using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>One access beyond its declaration: where and how it is reported.</summary>
internal sealed record ScopeFinding(Location Location, ImmutableArray<Location> Others, bool IsDefinite, string Cause, LocalizableString Message)
{
    private static DiagnosticDescriptor Rule => RuleDescriptors.ScopeExceeded;

    public static ScopeFinding OfReads(ImmutableArray<ClassifiedRead> reads, Excess excess, HealthCategories categories)
    {
        var ordered = ClassifiedRead.InOrder(reads);
        var members = string.Join(", ", ordered.Select(static r => AccessNames.Of(r.Member)).Distinct(StringComparer.Ordinal));
        var (scope, caller) = excess.Scope;
        return new(
            ordered[0].Place.GetLocation(),
            [.. ordered.Skip(1).Select(static r => r.Place.GetLocation())],
            IsDefinite: excess.Cause != "ReadsUnspecified",
            excess.Cause,
            excess.Cause == "ReadsForOtherPurpose"
                ? Rule.Message(excess.Cause, Subject(ordered[0].Path, caller), members, Listed(DataPurposes.Of(ordered[0].Member)), Listed(scope.Purposes))
                : Rule.Message(excess.Cause, Subject(ordered[0].Path, caller), members, Listed(categories), Listed(scope.Categories)));
    }

    public static ScopeFinding OfCall(DeclaredCall call, AccessScope target, PathScope scope) => new(
        call.Place.GetLocation(),
        [],
        IsDefinite: true,
        "CallsForOtherPurpose",
        Rule.Message("CallsForOtherPurpose", Subject(call.Path, scope.Caller), AccessNames.Of(call.Target), Listed(target.Purposes), Listed(scope.Scope.Purposes)));

    public static ScopeFinding OfRecords(Location location, bool isDefinite, string cause, ISymbol path, ITypeSymbol data, string beyond, string named) =>
        new(location, [], isDefinite, cause, Rule.Message(cause, AccessNames.Of(path), AccessNames.Of(data), beyond, named));

    public static string Listed(HealthCategories categories) => categories.ToString();

    public static string Listed(ImmutableArray<string> purposes) => string.Join(", ", purposes);

    public Diagnostic ToDiagnostic(AnalysisScope scope) => Diagnostic.Create(
        Rule,
        Location,
        IsDefinite ? FindingSeverity.Definite(Rule, scope) : FindingSeverity.Suspicion,
        Others,
        ImmutableDictionary<string, string?>.Empty.Add(AccessProperties.Cause, Cause),
        Message);

    private static LocalizableString Subject(ISymbol path, ISymbol? caller)
    {
        if (caller is null)
        {
            return Rule.Message("Path", AccessNames.Of(PrivateHelpers.Normalise(path)));
        }

        var (helper, leader) = AccessNames.Of(PrivateHelpers.Normalise(path), caller);
        return Rule.Message("Helper", helper, leader);
    }
}
