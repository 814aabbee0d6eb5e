using System.Collections.Concurrent;
using ContactTracing.Analyzers.Classification.Declarations;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>
/// What types are declared to be: by themselves, by a base type or an interface; for type parameters also by constraints
/// and by the type parameters of the methods that theirs overrides. Members play no part here.
/// </summary>
internal sealed class TypeClassifier(ClassifiableAssemblies assemblies, DeclarationReader declarations, RelatedMembers related)
{
    private readonly ConcurrentDictionary<ITypeSymbol, SymbolClassification> _types = new(SymbolEqualityComparer.Default);

    public SymbolClassification Of(ITypeSymbol type) => ValueTypes.Unwrap(type) switch
    {
        INamedTypeSymbol named => OfNamed(named.OriginalDefinition),
        ITypeParameterSymbol parameter => OfParameter(parameter),
        _ => SymbolClassification.Unclassified,
    };

    /// <summary>What is declared about a type parameter itself, its constraints left aside.</summary>
    public SymbolClassification Declared(ITypeParameterSymbol parameter) => related.Of(parameter).Aggregate(
        declarations.Of(parameter),
        (known, other) => known.And(declarations.Of(other.Symbol).Through(other.Kind, other.Symbol)));

    private SymbolClassification OfNamed(INamedTypeSymbol type) =>
        !assemblies.Contains(type) ? SymbolClassification.Unclassified
        : _types.TryGetValue(type, out var known) ? known
        : OfHierarchy(type);

    // Upwards to the first known base and down again: inheritance may be deeper than the stack.
    private SymbolClassification OfHierarchy(INamedTypeSymbol type)
    {
        var unknown = new Stack<INamedTypeSymbol>();
        var known = SymbolClassification.Unclassified;
        INamedTypeSymbol? above = null;
        for (var t = type; t is not null && assemblies.Contains(t); t = t.BaseType?.OriginalDefinition)
        {
            if (_types.TryGetValue(t, out var found))
            {
                known = found;
                above = t;
                break;
            }

            unknown.Push(t);
        }

        while (unknown.Count > 0)
        {
            var t = unknown.Pop();
            known = _types.GetOrAdd(t, OfNamed(t, above, known));
            above = t;
        }

        return known;
    }

    private SymbolClassification OfNamed(INamedTypeSymbol type, INamedTypeSymbol? above, SymbolClassification ofBase)
    {
        var classification = declarations.Of(type);
        if (above is not null && ofBase.IsClassified)
        {
            classification = classification.And(ofBase.Through(ReasonKind.BaseType, above));
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (assemblies.Contains(contract) && declarations.Of(contract) is { IsClassified: true } declared)
            {
                classification = classification.And(declared.Through(ReasonKind.Interface, contract.OriginalDefinition));
            }
        }

        return classification;
    }

    private SymbolClassification OfParameter(ITypeParameterSymbol parameter)
    {
        var classification = Declared(parameter);
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { parameter };
        var pending = new Queue<ITypeSymbol>(parameter.ConstraintTypes);
        while (pending.Count > 0)
        {
            var constraint = pending.Dequeue();
            if (!seen.Add(constraint))
            {
                continue;
            }

            var declared = constraint is ITypeParameterSymbol other ? Declared(other) : Of(constraint);
            classification = declared.IsClassified ? classification.And(declared.Through(ReasonKind.Type, constraint)) : classification;
            foreach (var further in (constraint as ITypeParameterSymbol)?.ConstraintTypes ?? [])
            {
                pending.Enqueue(further);
            }
        }

        return classification;
    }
}
