using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Collections: what they hold is known as one element, with its members, apart from the keys.</content>
internal sealed partial class BodyInterpreter
{
    private FlowValue ValueOfElements(ImmutableArray<IOperation> elements) =>
        elements.Aggregate(FlowValue.Clean, (all, e) => e is ISpreadOperation spread ? all.WithElement(ElementOf(spread.Operand)) : all.WithElement(ValueOf(e)));

    /// <summary>One element of a collection; of anything else, what can be got out of it.</summary>
    private FlowValue ElementOf(IOperation? collection)
    {
        if (collection is null)
        {
            return FlowValue.Clean;
        }

        return ElementOf(ValueOf(collection), collection.Type);
    }

    private FlowValue ElementOf(FlowValue value, ITypeSymbol? type)
    {
        var own = FlowValue.Of(TaintSet.Of(_uses.Of(FlowValue.Of(value.Own), Consumption.Selection, type)));
        if (KeysOf(type) is { } keys && value.Member(keys)?.Element is { } key)
        {
            own = own.Join(key);
        }

        if (value.Element is { } element)
        {
            return element.Join(own);
        }

        return IsCollection(type) || value.Members.IsEmpty ? own : value;
    }

    /// <summary>
    /// What a library returns. A projection returns what its lambda does; what selects, orders or copies returns the same
    /// elements; and what takes one out, the element.
    /// </summary>
    private FlowValue ValueOfLibraryCall(IInvocationOperation call)
    {
        var flat = Kept(call);
        var projected = call.Arguments.Where(a => LibraryResult.IsMadeOnlyBy(call.TargetMethod, a.Parameter))
            .Select(static a => Functions.LambdaIn(a.Value)).OfType<IAnonymousFunctionOperation>()
            .Select(f => ReturnOf(f) ?? FlowValue.Clean).FirstOrDefault(static r => !r.Members.IsEmpty);
        if (projected is not null)
        {
            return IsCollection(call.Type) ? FlowValue.OfElement(Flattened(call.TargetMethod) ? projected.Element ?? projected : projected) : projected;
        }

        if (call.TargetMethod.Name == "Zip" && ElementTypeOf(call.Type) is INamedTypeSymbol { IsTupleType: true, TupleElements: var fields } && fields.Length == call.Arguments.Length)
        {
            return FlowValue.OfElement(fields.Select((field, i) => (field, i)).Aggregate(FlowValue.Fresh(), (pair, part) =>
                pair.Set(Place.Canonical(part.field), ElementOf(call.Arguments[part.i].Value))));
        }

        var source = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (source is not null && IsCollection(source.Type) && ValueOf(source).Element is { Members.IsEmpty: false } element && HoldsSame(call, source))
        {
            return IsCollection(call.Type) ? FlowValue.OfElement(element) : element;
        }

        return IsCollection(call.Type) && call.Instance?.Type is not { SpecialType: SpecialType.System_String } ? FlowValue.OfElement(FlowValue.Of(flat)) : FlowValue.Of(flat);
    }

    private static bool Flattened(IMethodSymbol method) => method.Name == "SelectMany";

    /// <summary>Whether the result is of the elements' type, or a collection of it.</summary>
    private static bool HoldsSame(IInvocationOperation call, IOperation source)
    {
        var element = ElementTypeOf(source.Type);
        return element is not null
            && (SymbolEqualityComparer.Default.Equals(call.Type, element) || SymbolEqualityComparer.Default.Equals(ElementTypeOf(call.Type), element));
    }

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        INamedTypeSymbol named => named.AllInterfaces.FirstOrDefault(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
        _ => null,
    };

    /// <summary>A collection after an <c>Add</c>: the last argument is the element, one before it a key.</summary>
    private FlowValue Filled(FlowValue value, IInvocationOperation add)
    {
        var arguments = add.Arguments.Select(static a => a.Value).ToList();
        if (HasKeys(add.Instance?.Type ?? add.TargetMethod.ContainingType) && arguments.Count > 1)
        {
            return WithKeys(value.WithElement(ValueOf(arguments[arguments.Count - 1])), add.TargetMethod.ContainingType, arguments.Take(1));
        }

        return arguments.Aggregate(value, (all, a) => all.WithElement(IsCollection(a.Type) && add.TargetMethod.Name.EndsWith("Range", StringComparison.Ordinal) ? ElementOf(a) : ValueOf(a)));
    }

    private static bool HasKeys(ITypeSymbol? type) => KeysOf(type) is not null;

    /// <summary>The property that gives the keys: what they tell is kept with it, apart from the values.</summary>
    private static ISymbol? KeysOf(ITypeSymbol? type) => type?.GetMembers("Keys").FirstOrDefault(static m => m is IPropertySymbol)?.OriginalDefinition;

    private FlowValue WithKeys(FlowValue value, ITypeSymbol? type, IEnumerable<IOperation> keys)
    {
        var taints = TaintSet.Of(keys.SelectMany(k => Kept(k).Taints));
        if (taints.IsEmpty)
        {
            return value;
        }

        return KeysOf(type) is { } property
            ? value.Set(property, (value.Member(property) ?? FlowValue.Clean).WithElement(FlowValue.Of(taints)))
            : value.WithElement(FlowValue.Of(taints));
    }
}
