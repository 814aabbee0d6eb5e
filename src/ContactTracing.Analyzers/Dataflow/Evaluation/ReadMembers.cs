using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// Whether a library that reads the public properties of an object, at any depth, discloses classified members: a
/// serialiser, Serilog's destructuring. Each has attributes of its own that hide a member from it, and from nothing else.
/// </summary>
internal sealed class ReadMembers(Evaluator evaluator, Func<ISymbol, bool> isHidden)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _discloses = new(SymbolEqualityComparer.Default);

    public bool Discloses(ITypeSymbol type) =>
        _discloses.GetOrAdd(type, t => Decide(t, ImmutableHashSet.Create<ITypeSymbol>(SymbolEqualityComparer.Default)));

    private bool Decide(ITypeSymbol type, ImmutableHashSet<ITypeSymbol> asked)
    {
        if (!evaluator.IsCarrier(type) || asked.Contains(type))
        {
            return false;
        }

        var inner = asked.Add(type);
        var carriers = TypeParts.Of(type).Where(evaluator.IsCarrier).ToImmutableArray();
        return carriers.IsEmpty
            ? type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } || Properties(type).Any(p => Discloses(p, type, inner))
            : carriers.Any(part => Decide(part, inner));
    }

    private bool Discloses(IPropertySymbol property, ITypeSymbol owner, ImmutableHashSet<ITypeSymbol> asked)
    {
        var classification = evaluator.Classification.Of(property, owner);
        return !isHidden(property)
            && classification.Verdict is not (Verdict.Pseudonym or Verdict.NotPersonal)
            && (classification.IsClassified || Decide(property.Type, asked));
    }

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type)
    {
        for (var declared = type; declared is { SpecialType: SpecialType.None }; declared = declared.BaseType)
        {
            foreach (var property in declared.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, GetMethod: not null }
                    && (property.DeclaredAccessibility == Accessibility.Public || HiddenMembers.AreShownAnyway(property)))
                {
                    yield return property;
                }
            }
        }
    }
}
