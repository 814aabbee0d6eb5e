using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>What the signature of a library method says about where its result comes from.</summary>
internal static class LibraryResult
{
    /// <summary>
    /// Whether the result may hold a whole object among the arguments. The count of a list is a fact about the list, and a
    /// result whose type is made of type parameters (<c>Select</c>, <c>Find</c>) shows by that type whether it does.
    /// </summary>
    public static bool MayHoldWhole(IInvocationOperation call) =>
        call.Type is { } type && !IsFact(type) && !MentionsTypeParameter(call.TargetMethod.OriginalDefinition.ReturnType);

    /// <summary>
    /// Whether what the function argument returns becomes part of the result. A predicate and a sort key select and order,
    /// no more: the count or emptiness of what is left is that of a collection of records.
    /// </summary>
    public static bool IsMadeBy(IMethodSymbol method, IParameterSymbol? function)
    {
        return ResultOf(function) switch
        {
            null => true,
            { SpecialType: SpecialType.System_Void or SpecialType.System_Boolean } => false,
            ITypeParameterSymbol parameter => Mentions(method.OriginalDefinition.ReturnType, parameter),
            _ => true,
        };
    }

    /// <summary>
    /// Whether the result consists of nothing but what the function returns: <c>Select</c>, <c>ContinueWith</c>, but not
    /// <c>GroupBy</c>, whose result holds the elements too.
    /// </summary>
    public static bool IsMadeOnlyBy(IMethodSymbol method, IParameterSymbol? function)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return IsMadeBy(method, function)
            && ResultOf(function) is { } made
            && Parameters(definition.ReturnType).ToList() is { Count: > 0 } mentioned
            && mentioned.All(p => Mentions(made, p));
    }

    /// <summary>What a function argument returns, an expression tree included; null when the argument is no function.</summary>
    private static ITypeSymbol? ResultOf(IParameterSymbol? function)
    {
        var type = function?.OriginalDefinition.Type as INamedTypeSymbol;
        return (type?.DelegateInvokeMethod ?? (type?.TypeArguments.FirstOrDefault() as INamedTypeSymbol)?.DelegateInvokeMethod)?.ReturnType;
    }

    private static IEnumerable<ITypeParameterSymbol> Parameters(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => [parameter],
        IArrayTypeSymbol array => Parameters(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parameters),
        _ => [],
    };

    private static bool IsFact(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsGenericType: true, Name: "Task" or "ValueTask" or "Nullable" } wrapper)
        {
            return IsFact(wrapper.TypeArguments.First());
        }

        return type.TypeKind == TypeKind.Enum
            || type is { Name: "Task" or "ValueTask" or "Type" }
            || (type.IsValueType && type is INamedTypeSymbol { IsGenericType: false, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
    }

    private static bool MentionsTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsTypeParameter)
            || (named.ContainingType is { } container && MentionsTypeParameter(container)),
        _ => false,
    };

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol other => SymbolEqualityComparer.Default.Equals(other, parameter),
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(a => Mentions(a, parameter)),
        _ => false,
    };
}
