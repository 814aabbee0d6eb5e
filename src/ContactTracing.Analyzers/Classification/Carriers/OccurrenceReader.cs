using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>Takes type expressions apart into the nodes that decide whether they carry classified data.</summary>
internal sealed class OccurrenceReader(ClassifiableAssemblies assemblies)
{
    private readonly HandedOutParameters _handedOut = new();

    public ImmutableArray<Occurrence> Read(ITypeSymbol type)
    {
        var found = ImmutableArray.CreateBuilder<Occurrence>();
        var pending = new Stack<Occurrence>([new(type, [], IsElement: false)]);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            switch (next.Leaf)
            {
                case IArrayTypeSymbol array:
                    pending.Push(next with { Leaf = array.ElementType, IsElement = true });
                    break;
                case IPointerTypeSymbol pointer:
                    pending.Push(next with { Leaf = pointer.PointedAtType, IsElement = true });
                    break;
                case ITypeParameterSymbol:
                    found.Add(next);
                    break;
                // A delegate that is logged or serialised shows no data, and the result of a call is a value of its own.
                case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named:
                    Read(named, next, found, pending);
                    break;
                default:
                    break;
            }
        }

        return found.ToImmutable();
    }

    private void Read(INamedTypeSymbol type, Occurrence at, ImmutableArray<Occurrence>.Builder found, Stack<Occurrence> pending)
    {
        // Nothing is known of a type that is missing; leaving its arguments out could hide one.
        if (type.TypeKind == TypeKind.Error)
        {
            foreach (var argument in type.TypeArguments)
            {
                pending.Push(new(argument, at.Guards, IsElement: true));
            }

            return;
        }

        var definition = type.OriginalDefinition;
        var isNode = assemblies.Contains(definition);
        if (isNode)
        {
            found.Add(at with { Leaf = definition });
        }

        foreach (var argument in type.IsGenericType ? TypeArgument.Of(type).Reverse() : [])
        {
            if (isNode || _handedOut.Of(definition).Contains(argument.Parameter))
            {
                pending.Push(new(argument.Argument, isNode ? at.Guards.Add(new(definition, argument.Parameter)) : at.Guards, IsElement: true));
            }
        }
    }
}
