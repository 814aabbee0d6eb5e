using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>The types that a type is made of: itself, its elements, its type arguments at any depth.</summary>
internal static class MentionedTypes
{
    public static IEnumerable<INamedTypeSymbol> In(ITypeSymbol? type)
    {
        var pending = new Stack<ITypeSymbol?>([type]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
                case IPointerTypeSymbol pointer:
                    pending.Push(pointer.PointedAtType);
                    break;
                case IFunctionPointerTypeSymbol pointer:
                    pending.Push(pointer.Signature.ReturnType);
                    break;
                case INamedTypeSymbol named:
                    yield return named.OriginalDefinition;
                    for (var level = named; level is { IsGenericType: true }; level = level.ContainingType)
                    {
                        foreach (var argument in level.TypeArguments)
                        {
                            pending.Push(argument);
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Those in the signature of a member, its type parameters' constraints among them.</summary>
    public static IEnumerable<INamedTypeSymbol> InSignature(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Parameters.Select(static p => p.Type).Append(property.Type).SelectMany(In),
        IFieldSymbol field => In(field.Type),
        IEventSymbol @event => In(@event.Type),
        IMethodSymbol method => method.Parameters.Select(static p => p.Type).Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(static p => p.ConstraintTypes))
            .SelectMany(In),
        _ => [],
    };

    /// <summary>Those that a declaration builds on: its base type, interfaces and constraints, and what a delegate passes.</summary>
    public static IEnumerable<INamedTypeSymbol> InHeader(INamedTypeSymbol type)
    {
        var bases = type.Interfaces.Prepend(type.BaseType).Concat(type.TypeParameters.SelectMany(static p => p.ConstraintTypes));
        return type.DelegateInvokeMethod is { } invoke ? bases.SelectMany(In).Concat(InSignature(invoke)) : bases.SelectMany(In);
    }
}
