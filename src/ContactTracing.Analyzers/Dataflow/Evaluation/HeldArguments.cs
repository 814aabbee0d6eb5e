using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// Whether an object of a library's generic type holds values of its type arguments, as a list, a pair and a task do. A service
/// works on such values and holds none: the answer of <c>UserManager&lt;T&gt;</c> to another question tells nothing of a T.
/// </summary>
internal static class HeldArguments
{
    private static readonly ImmutableHashSet<string> Sequences = ImmutableHashSet.Create(
        StringComparer.Ordinal, "IEnumerable", "IEnumerator", "IAsyncEnumerable", "IAsyncEnumerator");

    private static readonly ConditionalWeakTable<INamedTypeSymbol, StrongBox<bool>> Known = new();

    /// <summary>Whether it holds any. What is not generic, or declared in the program, is judged by its members elsewhere.</summary>
    public static bool MayBeIn(ITypeSymbol? type) =>
        type is not INamedTypeSymbol { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: true } named
        || named.IsTupleType
        || Known.GetValue(named.OriginalDefinition, static t => new(t.TypeParameters.Any(p => Holds(t, p, depth: 0)))).Value;

    private static bool Holds(INamedTypeSymbol type, ITypeParameterSymbol parameter, int depth) =>
        depth > 3
        || type.AllInterfaces.Prepend(type).Any(i => Sequences.Contains(i.Name) && i.TypeArguments.Any(a => Is(a, parameter, depth)))
        || Levels(type).SelectMany(static t => t.GetMembers()).Any(m => Gives(m) is { } given && Is(given, parameter, depth));

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level;
        }
    }

    // A query is a question to the store, not what the store holds.
    private static ITypeSymbol? Gives(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, GetMethod: not null, Type: not INamedTypeSymbol { Name: "IQueryable" } } property => property.Type,
        IFieldSymbol { IsStatic: false } field => field.Type,
        IMethodSymbol { IsStatic: false, Name: "GetAwaiter" or "GetResult" } method => method.ReturnType,
        _ => null,
    };

    private static bool Is(ITypeSymbol type, ITypeParameterSymbol parameter, int depth) => type switch
    {
        ITypeParameterSymbol other => SymbolEqualityComparer.Default.Equals(other, parameter),
        IArrayTypeSymbol array => Is(array.ElementType, parameter, depth),
        INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate } named => named.TypeParameters
            .Zip(named.TypeArguments, static (formal, actual) => (formal, actual))
            .Any(p => Is(p.actual, parameter, depth) && (named.IsTupleType || Holds(named.OriginalDefinition, p.formal, depth + 1))),
        _ => false,
    };
}
