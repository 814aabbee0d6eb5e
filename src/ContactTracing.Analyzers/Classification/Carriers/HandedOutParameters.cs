using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>
/// Which type parameters of a generic type its instances give values of: <c>List&lt;T&gt;</c> gives a <c>T</c>,
/// <c>IComparer&lt;T&gt;</c> and <c>ILogger&lt;T&gt;</c> do not. Only signatures are read, one level deep, so that the
/// framework's own types are not walked.
/// </summary>
internal sealed class HandedOutParameters
{
    // Most types have no parameters to give; IsGenericType counts those of containing types too.
    private static readonly ImmutableHashSet<ITypeParameterSymbol> Nothing =
        ImmutableHashSet.Create<ITypeParameterSymbol>(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableHashSet<ITypeParameterSymbol>> _all = new(SymbolEqualityComparer.Default);

    /// <summary>By any member, by the base type or by an interface.</summary>
    public ImmutableHashSet<ITypeParameterSymbol> Of(INamedTypeSymbol definition) => _all.GetOrAdd(definition, Read);

    /// <summary>By what its methods return or write to <c>out</c> and <c>ref</c> parameters.</summary>
    public static ImmutableHashSet<ITypeParameterSymbol> ByMethods(INamedTypeSymbol definition) => !definition.IsGenericType
        ? Nothing
        : Collect(definition, definition.GetMembers().OfType<IMethodSymbol>().Where(m => m.AssociatedSymbol is null));

    private ImmutableHashSet<ITypeParameterSymbol> Read(INamedTypeSymbol definition)
    {
        if (definition.TypeKind == TypeKind.Delegate || !definition.IsGenericType)
        {
            return Nothing;
        }

        var found = Collect(definition, definition.GetMembers()).ToBuilder();
        foreach (var contract in definition.BaseType is { } above ? definition.Interfaces.Insert(0, above) : definition.Interfaces)
        {
            var given = Of(contract.OriginalDefinition);
            foreach (var argument in TypeArgument.Of(contract).Where(a => given.Contains(a.Parameter)))
            {
                found.UnionWith(Mentioned(argument.Argument, definition));
            }
        }

        return found.ToImmutable();
    }

    private static ImmutableHashSet<ITypeParameterSymbol> Collect(INamedTypeSymbol definition, IEnumerable<ISymbol> members)
    {
        var found = ImmutableHashSet.CreateBuilder<ITypeParameterSymbol>(SymbolEqualityComparer.Default);
        foreach (var member in members)
        {
            // The compiler's own members, such as the copy method of a record, give nothing that the others do not.
            if (member.IsStatic || member.IsImplicitlyDeclared || !member.CanBeReferencedByName && member is IMethodSymbol { MethodKind: MethodKind.Ordinary })
            {
                continue;
            }

            foreach (var type in Given(member))
            {
                found.UnionWith(Mentioned(type, definition));
            }

            // What a covariant parameter stands for can only come out, be it by way of a callback as in IObservable.
            foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? [])
            {
                found.UnionWith(Members.ValueTypes.MentionedParameters(parameter.Type).Where(p => p.Variance == VarianceKind.Out));
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<ITypeSymbol> Given(ISymbol member) => member switch
    {
        IFieldSymbol field => [field.Type],
        IPropertySymbol property => [property.Type],
        IMethodSymbol method => method.Parameters.Where(p => p.RefKind is RefKind.Out or RefKind.Ref).Select(p => p.Type).Append(method.ReturnType),
        _ => [],
    };

    private static IEnumerable<ITypeParameterSymbol> Mentioned(ITypeSymbol type, INamedTypeSymbol definition)
    {
        var pending = new Stack<ITypeSymbol>([type]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ITypeParameterSymbol parameter:
                    yield return parameter;
                    break;
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
                case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when !SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, definition):
                    foreach (var argument in TypeArgument.Of(named).Where(a => a.Parameter.Variance != VarianceKind.In))
                    {
                        pending.Push(argument.Argument);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
