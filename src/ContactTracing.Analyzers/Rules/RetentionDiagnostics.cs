using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

/// <summary>Turns what the parser of the retention generator finds into diagnostics of the rules that listen to it.</summary>
internal static class RetentionDiagnostics
{
    /// <summary>The property that tells a code fix the cause.</summary>
    public const string Cause = "Cause";

    /// <summary>The property that forbids a code fix to change the type of a member, which another declaration prescribes.</summary>
    public const string IsPrescribed = "IsPrescribed";

    public static Diagnostic Create<TCause>(DiagnosticDescriptor rule, RetentionFinding<TCause> finding)
        where TCause : struct, Enum
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(Cause, finding.Cause.ToString());
        if (IsPrescribedElsewhere(finding.At))
        {
            properties.Add(IsPrescribed, null);
        }

        return Diagnostic.Create(
            rule,
            finding.At.Locations.FirstOrDefault(static l => l.IsInSource) ?? Location.None,
            properties.ToImmutable(),
            rule.Message(finding.Cause.ToString(), [.. finding.Arguments]));
    }

    private static bool IsPrescribedElsewhere(ISymbol symbol) =>
        symbol is IPropertySymbol property
        && (property.IsOverride
            || property.ContainingType.AllInterfaces.Any(contract => contract.GetMembers().Any(member =>
                SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(member), property))));
}
