using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>The methods of the program that a body may call, by whatever syntax.</summary>
internal static class CalleeScanner
{
    public static IEnumerable<(ISymbol Called, bool IsVirtual)> CalledIn(IEnumerable<IOperation> blocks, Bodies bodies) =>
        blocks.SelectMany(static b => b.DescendantsAndSelf()).SelectMany(o => CalledBy(o, bodies)).Where(static c => IsProgram(c.Called) || IsContract(c.Called, c.IsVirtual));

    private static IEnumerable<(ISymbol Called, bool IsVirtual)> CalledBy(IOperation operation, Bodies bodies)
    {
        // Any value may be printed.
        if (bodies.TextOf(operation.Type) is { } text)
        {
            yield return (text, false);
        }

        if (EnumeratorIn(operation) is { } enumerator)
        {
            yield return (enumerator, true);
        }

        switch (operation)
        {
            // Read to be raised, perhaps by another name.
            case IEventReferenceOperation or IFieldReferenceOperation when DelegateMembers.Of(operation) is { } member:
                if (!IsChanged(operation))
                {
                    yield return (member, false);
                }

                break;
            // In the accessor of an event: what is added to it.
            case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.EventAdd, AssociatedSymbol: { } added } }:
                yield return (added, false);
                break;
            case IInvocationOperation call:
                yield return (call.TargetMethod, call.IsVirtual);
                foreach (var initialised in call.TargetMethod.MethodKind == MethodKind.Constructor ? bodies.InitialisedMembers(call.TargetMethod.ContainingType) : [])
                {
                    yield return (initialised, false);
                }

                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                yield return (constructor, false);
                foreach (var initialised in bodies.InitialisedMembers(constructor.ContainingType))
                {
                    yield return (initialised, false);
                }

                break;
            case IParameterReferenceOperation when DelegateMembers.Of(operation) is { } state:
                yield return (state, false);
                break;
            case IPropertyReferenceOperation { Property: var property }:
                if (DelegateMembers.Of(operation) is { } held && !IsChanged(operation))
                {
                    yield return (held, false);
                }

                foreach (var accessor in Accessors(property))
                {
                    yield return (accessor, true);
                }

                break;
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IMethodSymbol slice }:
                yield return (slice, slice.IsVirtual);
                break;
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer }:
                foreach (var accessor in Accessors(indexer))
                {
                    yield return (accessor, true);
                }

                break;
            case IMethodReferenceOperation reference:
                yield return (reference.Method, true);
                break;
            default:
                if (OperatorOf(operation) is { } method)
                {
                    yield return (method, false);
                }

                break;
        }
    }

    /// <summary>Whether functions are given to the member there, and not taken from it.</summary>
    private static bool IsChanged(IOperation member) => member.Parent switch
    {
        IEventAssignmentOperation => true,
        IAssignmentOperation assignment => assignment.Target == member,
        IInvocationOperation { TargetMethod: { Name: var name, DeclaringSyntaxReferences.IsEmpty: true } } => name is "Add" or "TryAdd" or "Remove" or "Clear" or "Enqueue" or "Push",
        _ => false,
    };

    private static IEnumerable<IMethodSymbol> Accessors(IPropertySymbol property)
    {
        if (property.GetMethod is { } getter)
        {
            yield return getter;
        }

        if (property.SetMethod is { } setter)
        {
            yield return setter;
        }
    }

    private static IMethodSymbol? EnumeratorIn(IOperation operation) => operation switch
    {
        IForEachLoopOperation loop => Enumerators.Of(loop),
        IArgumentOperation { Value: var value } => Enumerators.Of(Enumerators.Unwrapped(value).Type),
        ISpreadOperation { Operand: var operand } => Enumerators.Of(Enumerators.Unwrapped(operand).Type),
        IInvocationOperation { Instance: { } instance } => Enumerators.Of(instance.Type),
        _ => null,
    };

    private static IMethodSymbol? OperatorOf(IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        IConversionOperation conversion => conversion.OperatorMethod,
        ICompoundAssignmentOperation compound => compound.OperatorMethod,
        IRecursivePatternOperation pattern => pattern.DeconstructSymbol as IMethodSymbol,
        IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax, SemanticModel: { } model } => model.GetDeconstructionInfo(syntax).Method,
        IForEachLoopOperation { Syntax: ForEachVariableStatementSyntax syntax, SemanticModel: { } model } => model.GetDeconstructionInfo(syntax).Method,
        _ => null,
    };

    // A contract of another assembly may be implemented here.
    private static bool IsContract(ISymbol called, bool isVirtual) =>
        isVirtual && called is IMethodSymbol { ContainingType.TypeKind: TypeKind.Interface } or IMethodSymbol { IsAbstract: true };

    private static bool IsProgram(ISymbol called) =>
        !((called as IMethodSymbol)?.ReducedFrom ?? called).OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
        && (called as IMethodSymbol)?.MethodKind is not (MethodKind.LocalFunction or MethodKind.DelegateInvoke or MethodKind.AnonymousFunction);
}
