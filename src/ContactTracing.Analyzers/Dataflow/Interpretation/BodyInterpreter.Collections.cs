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

        return Enumerators.Of(Enumerators.Unwrapped(collection).Type) is { } enumerator && Enumerated(collection, enumerator) is { } element
            ? element
            : ElementOf(ValueOf(collection), collection.Type);
    }

    /// <summary>What an enumerator of the program gives; null where nothing is known of it.</summary>
    private FlowValue? Enumerated(IOperation collection, IMethodSymbol enumerator)
    {
        var owner = Enumerators.Unwrapped(collection);
        var operands = enumerator.IsStatic ? new CallOperands(enumerator, Instance: null, []) { Positional = [owner] } : new(enumerator, owner, []);
        // An enumerator of the program's own answers by its members, which is left to what is known of the object.
        return enumerator.ReturnType.DeclaringSyntaxReferences.IsEmpty && SummaryOf(enumerator) is { } summary ? ElementOf(Instantiate(summary.Return, operands), enumerator.ReturnType) : null;
    }

    private FlowValue ElementOf(FlowValue value, ITypeSymbol? type)
    {
        var own = FlowValue.Of(TaintSet.Of(_uses.Of(FlowValue.Of(value.Own), Consumption.Selection, type)));
        if (KeysOf(type) is { } keys && ElementTypeOf(type) is INamedTypeSymbol { Name: "KeyValuePair" } pair)
        {
            return PairOf(pair, value.Member(keys)?.Element ?? FlowValue.Clean, value.Element ?? FlowValue.Clean).Join(own);
        }

        if (value.Element is { } element)
        {
            return element.Join(own);
        }

        return IsCollection(type) || value.Members.IsEmpty ? own : value;
    }

    /// <summary>An entry of a dictionary, its key and its value apart.</summary>
    private static FlowValue PairOf(INamedTypeSymbol pair, FlowValue key, FlowValue value)
    {
        var made = FlowValue.Clean;
        foreach (var (name, part) in new[] { ("Key", key), ("Value", value) })
        {
            made = pair.OriginalDefinition.GetMembers(name).FirstOrDefault() is { } member ? made.Set(member, part) : made.Join(part);
        }

        return made;
    }

    /// <summary>What stands under a key of a dictionary; an element of anything else.</summary>
    private FlowValue EntryOf(IOperation collection) => KeysOf(collection.Type) is null ? ElementOf(collection) : EntryIn(ValueOf(collection), collection.Type);

    private FlowValue EntryIn(FlowValue dictionary, ITypeSymbol? type) =>
        (dictionary.Element ?? FlowValue.Clean).WithOwn(TaintSet.Of(_uses.Of(FlowValue.Of(dictionary.Own), Consumption.Selection, type)));

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

    private static bool IsCollection(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is { SpecialType: not SpecialType.System_String }
            && (type.SpecialType == SpecialType.System_Collections_IEnumerable || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                || type.Name is "IAsyncEnumerable"
                || type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)));
}
