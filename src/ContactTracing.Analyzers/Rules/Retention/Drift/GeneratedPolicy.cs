using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Retention.Model;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>The class that is generated for the retention of a type.</summary>
internal static class GeneratedPolicy
{
    /// <summary>Its name; that of the base type or interface that the type has its policy from.</summary>
    public static string NameFor(INamedTypeSymbol record) => DeclarerOf(record).Name + RetentionModel.Suffix;

    /// <summary>The class itself, where there is one.</summary>
    public static INamedTypeSymbol? Find(INamedTypeSymbol record)
    {
        var declarer = DeclarerOf(record);
        return (declarer.ContainingType ?? (INamespaceOrTypeSymbol)declarer.ContainingNamespace)
            .GetTypeMembers(declarer.Name + RetentionModel.Suffix, declarer.Arity)
            .FirstOrDefault(static t => t.IsStatic);
    }

    private static INamedTypeSymbol DeclarerOf(INamedTypeSymbol record)
    {
        for (var level = record; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (RetentionParser.IsCandidate(level.OriginalDefinition))
            {
                return level.OriginalDefinition;
            }
        }

        return record.AllInterfaces.Select(static i => i.OriginalDefinition).FirstOrDefault(RetentionParser.IsCandidate) ?? record.OriginalDefinition;
    }
}
