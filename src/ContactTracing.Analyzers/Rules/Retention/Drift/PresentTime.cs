using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>
/// Whether an expression is the present: what a clock says, or what is named so. Any other time may be a fact about a person, such
/// as a second infection, and the distance between two facts is no retention.
/// </summary>
internal static class PresentTime
{
    private static readonly ImmutableHashSet<string> ClockMembers = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Now", "UtcNow", "Today", "GetUtcNow", "GetLocalNow", "GetCurrentInstant");

    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.Ordinal, "now", "today", "utcnow", "maintenant", "aujourdhui", "aujourd");

    public static bool Is(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => ClockMembers.Contains(property.Property.Name) || IsNamed(property.Property.Name),
        IInvocationOperation call => ClockMembers.Contains(call.TargetMethod.Name),
        IParameterReferenceOperation parameter => IsNamed(parameter.Parameter.Name),
        ILocalReferenceOperation local => IsNamed(local.Local.Name),
        IFieldReferenceOperation field => IsNamed(field.Field.Name),
        _ => false,
    };

    private static bool IsNamed(string name) => NameWords.Of(name).Any(Words.Contains);
}
