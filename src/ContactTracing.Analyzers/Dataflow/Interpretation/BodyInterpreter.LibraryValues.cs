using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>The value of a library call, with its members and elements, where its signature says what it is made of.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>
    /// What a library returns. A projection returns what its lambda does; what selects, orders or copies returns the same
    /// elements; and what takes one out, the element.
    /// </summary>
    private FlowValue ValueOfLibraryCall(IInvocationOperation call)
    {
        var flat = Kept(call);
        if ((Projected(call) ?? Zipped(call) ?? Picked(call)) is { } known)
        {
            return known;
        }

        return IsCollection(call.Type) && call.Instance?.Type is not { SpecialType: SpecialType.System_String }
            ? FlowValue.OfElement(FlowValue.Of(flat))
            : FlowValue.Of(flat);
    }

    /// <summary>What a lambda makes of each element, where its members are known.</summary>
    private FlowValue? Projected(IInvocationOperation call)
    {
        var made = call.Arguments.Where(a => LibraryResult.IsMadeOnlyBy(call.TargetMethod, a.Parameter))
            .Select(static a => Functions.LambdaIn(a.Value)).OfType<IAnonymousFunctionOperation>()
            .Select(f => ReturnOf(f) ?? FlowValue.Clean).FirstOrDefault(static r => !r.Members.IsEmpty);
        if (made is null || !IsCollection(Awaited(call.Type)))
        {
            return made;
        }

        return FlowValue.OfElement(call.TargetMethod.Name == "SelectMany" ? made.Element ?? made : made);
    }

    /// <summary>Pairs of the elements of two collections.</summary>
    private FlowValue? Zipped(IInvocationOperation call)
    {
        if (call.TargetMethod.Name != "Zip"
            || ElementTypeOf(call.Type) is not INamedTypeSymbol { IsTupleType: true, TupleElements: var fields }
            || fields.Length != call.Arguments.Length)
        {
            return null;
        }

        var pair = FlowValue.Fresh();
        for (var i = 0; i < fields.Length; i++)
        {
            pair = pair.Set(Place.Canonical(fields[i]), ElementOf(call.Arguments[i].Value));
        }

        return FlowValue.OfElement(pair);
    }

    /// <summary>The same elements, or one of them, where their members are known.</summary>
    private FlowValue? Picked(IInvocationOperation call)
    {
        var source = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (source is null || !IsCollection(source.Type) || ValueOf(source).Element is not { Members.IsEmpty: false } element || !HoldsSame(call, source))
        {
            return null;
        }

        return IsCollection(Awaited(call.Type)) ? FlowValue.OfElement(element) : element;
    }

    /// <summary>What a task gives: its value is known as that.</summary>
    private static ITypeSymbol? Awaited(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } ? results[0] : type;

    /// <summary>Whether the result is of the elements' type, or a collection of it.</summary>
    private static bool HoldsSame(IInvocationOperation call, IOperation source)
    {
        var element = ElementTypeOf(source.Type);
        var result = Awaited(call.Type);
        return element is not null
            && (SymbolEqualityComparer.Default.Equals(result, element) || SymbolEqualityComparer.Default.Equals(ElementTypeOf(result), element));
    }

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } or INamedTypeSymbol { Name: "IAsyncEnumerable", Arity: 1 } => ((INamedTypeSymbol)type).TypeArguments[0],
        INamedTypeSymbol named => named.AllInterfaces.FirstOrDefault(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
        _ => null,
    };
}
