using ContactTracing.Analyzers.Dataflow.Interpretation;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// Events, and fields, properties and methods that give a function or a collection of functions: what one of them runs was given to it somewhere else.
/// </summary>
internal static class DelegateMembers
{
    /// <summary>The member whose functions an expression stands for; null where it names none.</summary>
    /// <param name="value">The expression: the member, an element of it, a copy that no other thread can change.</param>
    /// <param name="copies">The members that locals are copies or elements of; null where nothing is known of any.</param>
    public static ISymbol? Of(IOperation? value, IReadOnlyDictionary<ISymbol, ISymbol>? copies = null) => value switch
    {
        IMemberReferenceOperation { Member: IEventSymbol or IFieldSymbol or IPropertySymbol { IsIndexer: false }, Member.DeclaringSyntaxReferences.IsEmpty: false } reference =>
            FunctionTypes.Include(reference.Type) ? reference.Member.OriginalDefinition : null,
        // hs["a"], pair.Value
        IPropertyReferenceOperation { Instance: { } owner } part when FunctionTypes.Include(part.Type) => Of(owner, copies),
        IArrayElementReferenceOperation element => Of(element.ArrayReference, copies),
        ILocalReferenceOperation { Local: var local } => copies is not null && copies.TryGetValue(local, out var copied) ? copied : null,
        IParameterReferenceOperation { Parameter: var parameter } =>
            copies is not null && copies.TryGetValue(parameter, out var copied) ? copied : IsState(value, parameter) ? parameter.OriginalDefinition : null,
        IConversionOperation conversion => Of(conversion.Operand, copies),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, copies),
        ICoalesceOperation coalesce => Of(coalesce.Value, copies) ?? Of(coalesce.WhenNull, copies),
        IConditionalAccessOperation access => Of(access.WhenNotNull, copies),
        IConditionalAccessInstanceOperation instance => Of(ConditionalAccess.ReceiverOf(instance), copies),
        // Writer()("text")
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false, MethodKind: not (MethodKind.LocalFunction or MethodKind.DelegateInvoke) } method } when FunctionTypes.Include(method.ReturnType) => (method.ReducedFrom ?? method).OriginalDefinition,
        // Volatile.Read(ref Seen), hs.ToArray(), hs.GetValueOrDefault("a"), Seen.GetInvocationList()
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } call when FunctionTypes.Include(call.Type) =>
            Of(call.Instance, copies) ?? Of(call.Arguments.FirstOrDefault()?.Value, copies),
        _ => null,
    };

    /// <summary>Whether members use the parameter of a primary constructor: it is a field of the object then.</summary>
    private static bool IsState(IOperation reference, IParameterSymbol parameter) =>
        FunctionTypes.Include(parameter.Type) && TrackedMembers.IsState(parameter) && reference.SemanticModel?.GetEnclosingSymbol(reference.Syntax.SpanStart) is var user
        && !SymbolEqualityComparer.Default.Equals(user, parameter.ContainingSymbol);
}
