using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>Where a value is kept: a variable or a field of the object itself, and a way of members from there.</summary>
/// <param name="Root">A local, a parameter, or a field or property of the object itself or of a type.</param>
internal readonly record struct Place(ISymbol Root, ImmutableArray<ISymbol> Path)
{
    public bool IsRoot => Path.IsEmpty;

    /// <summary>The place that the operation names; null when it names none, as a call does.</summary>
    public static Place? Of(IOperation? operation)
    {
        var path = ImmutableArray.CreateBuilder<ISymbol>();
        var current = operation;
        while (true)
        {
            switch (current)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    current = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    current = parenthesized.Operand;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    current = ConditionalAccess.ReceiverOf(instance);
                    break;
                case IDeclarationExpressionOperation declaration:
                    current = declaration.Expression;
                    break;
                case ILocalReferenceOperation local:
                    return Found(local.Local, path);
                case IParameterReferenceOperation parameter:
                    return Found(parameter.Parameter, path);
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference when Views.BufferOf(reference) is null:
                    if (reference.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
                    {
                        return Found(Canonical(reference.Member), path);
                    }

                    if (path.Count >= FlowValue.MaxDepth || !IsOfTheProgram(reference.Member))
                    {
                        return null;
                    }

                    path.Add(Canonical(reference.Member));
                    current = reference.Instance;
                    break;
                default:
                    if (current is null || Views.BufferOf(current) is not { } buffer)
                    {
                        return null;
                    }

                    current = buffer;
                    break;
            }
        }
    }

    /// <summary>
    /// A tuple's <c>Name</c> and <c>Item1</c> are one; so are the members of all constructions of a type, unless they are
    /// static: each construction has its own.
    /// </summary>
    public static ISymbol Canonical(ISymbol member) =>
        member is { IsStatic: true, ContainingType.IsGenericType: true } ? member
        : (member is IFieldSymbol { CorrespondingTupleField: { } item } ? item : member).OriginalDefinition;

    /// <summary>What a member of a library type gives, such as the length of a text, is a matter of the whole value.</summary>
    public static bool IsOfTheProgram(ISymbol member) =>
        !member.DeclaringSyntaxReferences.IsEmpty
        || member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public, IsIndexer: false } and not { Name: "Length" or "Capacity" }
        || member is IFieldSymbol { IsReadOnly: false, IsConst: false, IsStatic: false }
        || member.ContainingType is { IsTupleType: true } or { IsAnonymousType: true };

    private static Place Found(ISymbol root, ImmutableArray<ISymbol>.Builder path)
    {
        path.Reverse();
        return new(root, path.ToImmutable());
    }
}
