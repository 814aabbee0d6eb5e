using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Two names for one object: what is written through the one is read through the other.</content>
internal sealed partial class BodyInterpreter
{
    // What a ref local stands for, and which other name an object has.
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);

    /// <summary>The same place by the name that the object had first.</summary>
    private Place? AliasOf(Place place) =>
        _aliases.TryGetValue(place.Root, out var alias) && Place.Of(alias) is { } same && !Same(same.Root, place.Root)
            ? new Place(same.Root, same.Path.AddRange(place.Path))
            : null;

    private void NoteAlias(ILocalSymbol local, IOperation value)
    {
        if (WrittenThrough(value) is { } written)
        {
            _aliases[local] = written;
            return;
        }

        var isObject = local.Type is { IsReferenceType: true, SpecialType: SpecialType.None } && Place.Of(value) is { } place && !Same(place.Root, local);
        if (local.IsRef || isObject)
        {
            _aliases[local] = value;
        }
    }

    /// <summary>The stream or builder behind a new writer: what is written into the one is in the other.</summary>
    private static IOperation? WrittenThrough(IOperation value)
    {
        ImmutableArray<IArgumentOperation> arguments = value switch
        {
            IObjectCreationOperation { Constructor.DeclaringSyntaxReferences.IsEmpty: true } creation => creation.Arguments,
            IInvocationOperation { Instance: null, TargetMethod: { Name: "Create", DeclaringSyntaxReferences.IsEmpty: true } } factory => factory.Arguments,
            _ => [],
        };
        return arguments.Select(static a => a.Value).FirstOrDefault(static v => IsBuffer(v.Type) && Place.Of(v) is not null);
    }
}
