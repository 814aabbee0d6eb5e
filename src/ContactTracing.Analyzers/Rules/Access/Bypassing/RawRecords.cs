using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>
/// Records as they are stored: types with a period or entities of a context that carry classified data. What is made to be sent,
/// a response or a message, is something else and says so with <c>[RetentionExempt]</c> or by not being stored.
/// </summary>
internal sealed class RawRecords(AnalysisScope scope)
{
    private readonly StoredEntities _entities = new(scope.Compilation, scope.Symbols);

    /// <summary>All that this program declares, or stores through a context.</summary>
    public IEnumerable<INamedTypeSymbol> All() =>
        DeclaredTypes.In(scope.Compilation.Assembly).Concat(_entities.All).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Where(Contain);

    public bool Contain(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && scope.Classification.Assemblies.Contains(type)
        && (IsRetained(type.OriginalDefinition) || _entities.Contain(type))
        && scope.Classification.IsCarrier(type)
        && !GeneratedView.Is(type);

    /// <summary>The record in a value of the type: itself, or what collections, tasks and results have as their content.</summary>
    public INamedTypeSymbol? In(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => In(array.ElementType),
        { TypeKind: TypeKind.Delegate } => null,
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous.GetMembers().OfType<IPropertySymbol>().Select(p => In(p.Type)).FirstOrDefault(static r => r is not null),
        INamedTypeSymbol named when Contain(named) => named,
        INamedTypeSymbol named => named.TypeArguments.Select(In).FirstOrDefault(static r => r is not null),
        _ => null,
    };

    // A default of the assembly is meant for records, and what it says of others shows where they are stored.
    private static bool IsRetained(INamedTypeSymbol type) =>
        !type.Has(AttributeNames.RetentionExempt)
        && (type.Has(AttributeNames.TracingRecord)
            || EffectiveRetention.Of(type) is { Source: RetentionSource.Own or RetentionSource.BaseType or RetentionSource.Interface });
}
