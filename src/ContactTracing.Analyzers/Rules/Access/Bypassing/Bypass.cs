using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>One way around the declarations and their guards.</summary>
/// <param name="Location">Where it is reported.</param>
/// <param name="IsDefinite">Whether it is certain, or may be something else.</param>
/// <param name="Cause">The end of the name of its message.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Bypass(Location Location, bool IsDefinite, string Cause, ImmutableArray<string> Arguments)
{
    public Bypass(SyntaxNode place, bool isDefinite, string cause, params string[] arguments)
        : this(place.GetLocation(), isDefinite, cause, ImmutableArray.Create(arguments))
    {
    }

    /// <summary>The operation through which data is read, where a declaration without categories permits reading it by any means.</summary>
    public IOperation? Read { get; init; }

    public Diagnostic ToDiagnostic(AnalysisScope scope) => Diagnostic.Create(
        RuleDescriptors.GuardBypassed,
        Location,
        IsDefinite ? FindingSeverity.Definite(RuleDescriptors.GuardBypassed, scope) : FindingSeverity.Suspicion,
        null,
        null,
        RuleDescriptors.GuardBypassed.Message(Cause, [.. Arguments]));
}
