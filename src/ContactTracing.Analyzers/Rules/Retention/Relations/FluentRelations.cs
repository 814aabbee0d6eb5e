using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>The relations that the model builder is told. The types of its builders say which end is which.</summary>
internal static class FluentRelations
{
    /// <summary>The relation that a chain of calls has configured when it has come to this builder.</summary>
    /// <returns>Null for many to many, and where the dependent is still to be named.</returns>
    public static Relation? OfBuilder(ITypeSymbol? builder, IOperation last, Compilation compilation, CancellationToken token) => EndsOf(builder) is var (name, first, second)
        ? name switch
        {
            "ReferenceCollectionBuilder" => new Relation(first, second, IsOwned: false),
            "ReferenceReferenceBuilder" when HolderIn(FluentCalls.Chain(last, compilation, token)) is { } dependent =>
                new Relation(SymbolEqualityComparer.Default.Equals(dependent, first) ? second : first, dependent, IsOwned: false),
            _ => null,
        }
        : null;

    /// <summary>Both types of a relation, by the builder of it.</summary>
    public static (string Builder, INamedTypeSymbol First, INamedTypeSymbol Second)? EndsOf(ITypeSymbol? builder) =>
        builder is INamedTypeSymbol { TypeArguments.Length: 2 } named
        && named.TypeArguments[0] is INamedTypeSymbol first
        && named.TypeArguments[1] is INamedTypeSymbol second
            ? (named.Name, first, second)
            : null;

    // HasForeignKey<Note>(…) says which of two is the dependent.
    private static INamedTypeSymbol? HolderIn(IEnumerable<IInvocationOperation> chain) => chain
        .Where(static c => c.TargetMethod.Name == "HasForeignKey")
        .Select(static c => c.TargetMethod.TypeArguments.FirstOrDefault() as INamedTypeSymbol)
        .FirstOrDefault(static t => t is not null);
}
