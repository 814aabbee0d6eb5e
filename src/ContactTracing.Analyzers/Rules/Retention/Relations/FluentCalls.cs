using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>The calls by which code configures a model, and what their arguments name.</summary>
internal static class FluentCalls
{
    private static readonly ImmutableArray<string> Words =
    [
        "Entity", "WithOne", "WithMany", "OwnsOne", "OwnsMany", "Owned", "Ignore", "IgnoreAny",
        "Property", "Properties", "PrimitiveCollection", "ComplexProperty", "ComplexProperties", "ComplexCollection",
        "ToTable", "ToView",
    ];

    private static readonly ImmutableHashSet<string> Methods = Words.Add("HasForeignKey").ToImmutableHashSet(StringComparer.Ordinal);

    public static IEnumerable<IInvocationOperation> In(Compilation compilation, CancellationToken token) => compilation.SyntaxTrees
        .Where(t => FileWords.Of(t, token) is var words && Words.Any(words.MayContain))
        .SelectMany(t => In(t, compilation, token));

    /// <summary>The call and those on whose builder it was made, the last one first: <c>WithMany</c>, <c>HasMany</c>, <c>Entity</c>.</summary>
    public static IEnumerable<IInvocationOperation> Chain(IOperation? last, Compilation compilation, CancellationToken token)
    {
        for (var (builder, depth) = (last, 0); builder is not null; builder = ReceiverOf(builder))
        {
            if (builder is ILocalReferenceOperation local && depth++ < Definition.MaxDepth)
            {
                builder = Definition.OfLocal(local, compilation, token);
            }

            if (builder is IInvocationOperation call)
            {
                yield return call;
            }
        }
    }

    /// <summary>The type that a builder of one entity, or of one end of a relation, is about; of a configuration for many types, what they all are.</summary>
    public static INamedTypeSymbol? EntityOf(IInvocationOperation call) => call.TargetMethod.ContainingType.TypeArguments.LastOrDefault() switch
    {
        INamedTypeSymbol entity => entity,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault(static t => t.TypeKind == TypeKind.Class),
        _ => call.Instance is IInvocationOperation { TargetMethod.Name: "Entity" } untyped ? TypeIn(untyped) : null,
    };

    /// <summary>The type that a call names: <c>Entity&lt;Case&gt;()</c>, <c>Ignore(typeof(Case))</c>.</summary>
    public static INamedTypeSymbol? TypeIn(IInvocationOperation call) =>
        (call.TargetMethod.TypeArguments.LastOrDefault() ?? (call.Arguments.FirstOrDefault()?.Value as ITypeOfOperation)?.TypeOperand) as INamedTypeSymbol;

    /// <summary>The type that an extension method maps, by the builder on which it is called: <c>ToView</c>, <c>ToTable</c>.</summary>
    public static INamedTypeSymbol? MappedBy(IInvocationOperation call, Compilation compilation, CancellationToken token) =>
        TypeIn(call) ?? Chain(ReceiverOf(call), compilation, token).Where(static c => c.TargetMethod.Name == "Entity").Select(TypeIn).FirstOrDefault();

    /// <summary>
    /// The member that a call names: <c>c => c.Notes</c>, <c>"Notes"</c>, <c>nameof(Case.Notes)</c>; behind its type where both are named, as in
    /// <c>HasMany(typeof(Note), "Notes")</c>.
    /// </summary>
    public static string? MemberIn(IInvocationOperation call) => call.Arguments
        .Where(static a => a.Parameter?.Type.Name == "Expression")
        .SelectMany(static a => a.Value.Descendants())
        .OfType<IPropertyReferenceOperation>()
        .FirstOrDefault(static p => p.Instance is IParameterReferenceOperation)?.Property.Name
        ?? call.Arguments.Select(static a => a.Value.ConstantValue).LastOrDefault(static c => c is { HasValue: true, Value: string }).Value as string;

    private static IOperation? ReceiverOf(IOperation? builder) => builder switch
    {
        IInvocationOperation { TargetMethod.IsExtensionMethod: true } extension => extension.Arguments.FirstOrDefault()?.Value,
        IInvocationOperation call => call.Instance,
        _ => null,
    };

    private static IEnumerable<IInvocationOperation> In(SyntaxTree tree, Compilation compilation, CancellationToken token)
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
}
