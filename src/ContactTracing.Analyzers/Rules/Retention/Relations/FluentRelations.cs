using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>What the model builder is told. The types of its builders say which end is which.</summary>
internal static class FluentRelations
{
    private static readonly ImmutableArray<string> Words = ["WithOne", "WithMany", "OwnsOne", "OwnsMany", "Entity"];

    private static readonly ImmutableHashSet<string> Methods = Words.Add("HasForeignKey").ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The relations, and the entities that are named.</summary>
    public static (ImmutableArray<Relation> Relations, ImmutableArray<INamedTypeSymbol> Entities) In(Compilation compilation, CancellationToken token)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>();
        var entities = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var tree in compilation.SyntaxTrees.Where(t => FileWords.Of(t, token) is var words && Words.Any(words.MayContain)))
        {
            foreach (var call in CallsIn(tree, compilation, token))
            {
                if (RelationOf(call) is { } relation)
                {
                    relations.Add(relation);
                }
                else if (call.TargetMethod.Name == "Entity" && call.TargetMethod.TypeArguments.FirstOrDefault() is INamedTypeSymbol entity)
                {
                    entities.Add(entity);
                }
            }
        }

        return (relations.ToImmutable(), entities.ToImmutable());
    }

    /// <summary>The relation that a chain of calls has configured when it has come to this builder.</summary>
    public static Relation? OfBuilder(ITypeSymbol? builder, IOperation chain) =>
        builder is INamedTypeSymbol { TypeArguments.Length: 2 } named
        && named.TypeArguments[0] is INamedTypeSymbol first
        && named.TypeArguments[1] is INamedTypeSymbol second
            ? named.Name switch
            {
                "ReferenceCollectionBuilder" => new Relation(first, second, IsOwned: false),
                "ReferenceReferenceBuilder" when HolderIn(chain) is { } dependent => new Relation(Same(dependent, first) ? second : first, dependent, IsOwned: false),
                _ => null,
            }
            : null;

    private static Relation? RelationOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "WithOne" or "WithMany" or "HasForeignKey" => OfBuilder(call.Type, call),
        "OwnsOne" or "OwnsMany" => call.TargetMethod.TypeArguments.LastOrDefault() is INamedTypeSymbol owned
            && call.TargetMethod.ContainingType.TypeArguments.LastOrDefault() is INamedTypeSymbol owner
                ? new Relation(owner, owned, IsOwned: true)
                : null,
        _ => null,
    };

    // HasForeignKey<Note>(…) says which of two is the dependent.
    private static INamedTypeSymbol? HolderIn(IOperation chain)
    {
        for (var call = chain as IInvocationOperation; call is not null; call = call.Instance as IInvocationOperation)
        {
            if (call.TargetMethod.Name == "HasForeignKey" && call.TargetMethod.TypeArguments.FirstOrDefault() is INamedTypeSymbol dependent)
            {
                return dependent;
            }
        }

        return null;
    }

    private static IEnumerable<IInvocationOperation> CallsIn(SyntaxTree tree, Compilation compilation, CancellationToken token)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var syntax in tree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (syntax.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
                && Methods.Contains(name)
                && model.GetOperation(syntax, token) is IInvocationOperation call
                && call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith(EntityFrameworkNames.Namespace, StringComparison.Ordinal))
            {
                yield return call;
            }
        }
    }

    private static bool Same(INamedTypeSymbol left, INamedTypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
