using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Two names for one object: what is written through the one is read through the other.</content>
internal sealed partial class BodyInterpreter
{
    private const int MaxAliases = 4;

    // What a ref local stands for, and which other name an object has.
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);

    /// <summary>The same place by the name that the object had first.</summary>
    private Place? AliasOf(Place place) =>
        _aliases.TryGetValue(place.Root, out var alias) && Place.Of(alias) is { } same && !Same(same.Root, place.Root)
            ? new Place(same.Root, same.Path.AddRange(place.Path))
            : null;

    /// <summary>The names of the same buffer, one behind the other: a window may be cut out of a window, and be handed back.</summary>
    private IEnumerable<Place> AliasesOf(Place place)
    {
        var next = AliasOf(place);
        for (var step = 0; step < MaxAliases && next is { } other; step++)
        {
            yield return other;
            next = AliasOf(other);
        }
    }

    private void NoteAlias(ILocalSymbol local, IOperation value)
    {
        if (WrittenThrough(value) is { } written)
        {
            _aliases[local] = written;
            return;
        }

        var source = IsBuffer(local.Type) ? FirstOfChain(value) : value;
        var isShared = local.Type is { IsReferenceType: true, SpecialType: SpecialType.None } || Views.Include(local.Type);
        if (local.IsRef || (isShared && Place.Of(source) is { } place && !Same(place.Root, local)))
        {
            _aliases[local] = source;
        }
    }

    /// <summary>The builder at the beginning of a chain of calls that return it again.</summary>
    private static IOperation FirstOfChain(IOperation value)
    {
        var first = value;
        while (first is IInvocationOperation { Instance: { } inner } call && Same(call.Type, inner.Type))
        {
            first = inner;
        }

        return first;
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
