using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Members;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>Reads the shapes of types, each once.</summary>
internal sealed class CarrierShapes(Func<ISymbol, SymbolClassification> classify, OccurrenceReader occurrences)
{
    private readonly ConcurrentDictionary<ITypeSymbol, CarrierShape> _shapes = new(SymbolEqualityComparer.Default);

    public CarrierShape Of(ITypeSymbol node) => _shapes.GetOrAdd(node, Read);

    private CarrierShape Read(ITypeSymbol node)
    {
        var own = classify(node);
        if (node is ITypeParameterSymbol parameter)
        {
            return new(node, own, [.. parameter.ConstraintTypes.Select(c => Inherited(ReasonKind.Type, c))], NoParameters);
        }

        var type = (INamedTypeSymbol)node;
        var slots = ImmutableArray.CreateBuilder<CarrierSlot>();
        slots.AddRange(type.GetMembers().Where(IsState).Select(Held).OfType<CarrierSlot>());
        slots.AddRange(CapturedParameters(type).Select(Held).OfType<CarrierSlot>());
        if (type.BaseType is { } above)
        {
            slots.Add(Inherited(ReasonKind.BaseType, above));
        }

        slots.AddRange(type.Interfaces.Select(i => Inherited(ReasonKind.Interface, i)));
        return new(node, own, slots.ToImmutable(), HandedOutParameters.ByMethods(type));
    }

    private static ImmutableHashSet<ITypeParameterSymbol> NoParameters { get; } =
        ImmutableHashSet.Create<ITypeParameterSymbol>(SymbolEqualityComparer.Default);

    private static bool IsState(ISymbol member) => member switch
    {
        // The field behind a property is the property; the one behind an event holds a delegate.
        IFieldSymbol field => !field.IsStatic && field.AssociatedSymbol is null && !field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal),
        IPropertySymbol property => !property.IsStatic,
        _ => false,
    };

    // Whether a parameter of a class is captured shows only in the bodies of all its members; one that is not captured has
    // most often been copied into the object. In records the properties stand for the parameters.
    private static ImmutableArray<IParameterSymbol> CapturedParameters(INamedTypeSymbol type) =>
        type.IsRecord || type.DeclaringSyntaxReferences.IsEmpty || type.IsAnonymousType
            ? [] : RecordMembers.PrimaryConstructor(type)?.Parameters ?? [];

    private CarrierSlot? Held(ISymbol member)
    {
        var own = classify(member);
        return own.IsDenied || ValueTypes.Of(member) is not { } type
            ? null
            : new(ReasonKind.Member, member, own, occurrences.Read(type));
    }

    private CarrierSlot Inherited(ReasonKind kind, ITypeSymbol type) =>
        new(kind, type.OriginalDefinition, SymbolClassification.Unclassified, occurrences.Read(type));
}
