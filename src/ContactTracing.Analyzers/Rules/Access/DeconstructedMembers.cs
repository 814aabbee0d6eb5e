using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// What a deconstruction sees: for <c>var (name, _) = record</c> the property <c>Name</c>. Positions that are discarded are
/// not seen. The <c>Deconstruct</c> of a record bears no attributes of its own, so its parameters stand for the properties.
/// </summary>
internal static class DeconstructedMembers
{
    public static IEnumerable<(ISymbol Member, SyntaxNode Place)> Of(DeconstructionInfo info, IOperation target)
    {
        var elements = Elements(target);
        var members = info.Method is { } method ? Of(method, elements) : [];
        foreach (var seen in members)
        {
            yield return seen;
        }

        for (var i = 0; i < info.Nested.Length && i < elements.Length; i++)
        {
            foreach (var seen in Of(info.Nested[i], elements[i]))
            {
                yield return seen;
            }
        }
    }

    public static IEnumerable<(ISymbol Member, SyntaxNode Place)> Of(IMethodSymbol method, ImmutableArray<IOperation> targets)
    {
        // An extension that was not reduced has the record itself as its first parameter.
        var parameters = method.Parameters.Where(static p => p.RefKind == RefKind.Out).ToImmutableArray();
        for (var i = 0; i < parameters.Length && i < targets.Length; i++)
        {
            if (targets[i] is not (IDiscardOperation or IDiscardPatternOperation))
            {
                yield return (MemberBehind(parameters[i]), targets[i].Syntax);
            }
        }
    }

    private static ImmutableArray<IOperation> Elements(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple.Elements,
        _ => [],
    };

    private static ISymbol MemberBehind(IParameterSymbol parameter) =>
        parameter.ContainingType?.GetMembers(parameter.Name).FirstOrDefault(static m => m is IPropertySymbol or IFieldSymbol) ?? parameter;
}
