using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>
/// What is known about a value: the labels on itself, on its elements and on its members, so that a clean member of an
/// object with classified ones stays clean, and so does the count of a list of them. Immutable, with structural equality.
/// </summary>
internal sealed partial class FlowValue
{
    /// <summary>Members of members of members: what lies deeper is told by the last level.</summary>
    public const int MaxDepth = 3;

    private static readonly ImmutableDictionary<ISymbol, FlowValue> NoMembers =
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);

    public static readonly FlowValue Clean = new();

    private FlowValue()
    {
    }

    private FlowValue(FlowValue other) =>
        (Own, Element, Members, Functions, IsFresh) = (other.Own, other.Element, other.Members, other.Functions, other.IsFresh);

    /// <summary>The labels of the value itself.</summary>
    public TaintSet Own { get; private init; } = TaintSet.Empty;

    /// <summary>What a collection holds, all elements as one; null when nothing is known. The size does not tell it.</summary>
    public FlowValue? Element { get; private init; }

    public ImmutableDictionary<ISymbol, FlowValue> Members { get; private init; } = NoMembers;

    /// <summary>The lambdas and local functions that a delegate may be.</summary>
    public ImmutableHashSet<IOperation> Functions { get; private init; } = [];

    /// <summary>Whether the object was made here, so that members which are not listed are clean.</summary>
    public bool IsFresh { get; private init; }

    public bool IsClean => Own.IsEmpty && Element is null && Members.IsEmpty && Functions.IsEmpty && !IsFresh;

    private int Depth => 1 + Math.Max(Element?.Depth ?? 0, Members.Count == 0 ? 0 : Members.Max(static m => m.Value.Depth));

    public static FlowValue Of(TaintSet own) => own.IsEmpty ? Clean : new() { Own = own };

    public static FlowValue Of(Taint taint) => Of(TaintSet.Empty.With(taint));

    public static FlowValue OfElement(FlowValue element) => Clean.WithElement(element);

    public static FlowValue Fresh() => new() { IsFresh = true };

    public static FlowValue OfFunction(TaintSet result, IOperation function) => new() { Own = result, Functions = [function] };

    public FlowValue WithOwn(TaintSet taints) => taints.IsEmpty ? this : new(this) { Own = Own.Join(taints) };

    /// <summary>The same value with other labels on itself.</summary>
    public FlowValue WithExactOwn(TaintSet taints) => new(this) { Own = taints };

    public FlowValue WithElement(FlowValue element)
    {
        if (element.IsClean)
        {
            return this;
        }

        var added = element.Depth > MaxDepth ? Of(element.Flat()) : element;
        return new(this) { Element = Element is null ? added : Element.Join(added) };
    }

    /// <summary>All labels, wherever they are.</summary>
    public TaintSet Flat()
    {
        var all = Element is null ? Own : Own.Join(Element.Flat());
        foreach (var member in Members)
        {
            all = all.Join(member.Value.Flat());
        }

        return all;
    }

    /// <summary>Those functions in the order of the source: all of them are of one body, and what is found may not depend on where an object lies.</summary>
    public IEnumerable<IOperation> FunctionsInOrder => Functions.Count < 2 ? Functions : Functions.OrderBy(static f => f.Syntax.SpanStart);

    /// <summary>The lambdas and local functions that it, or an element of it, may be.</summary>
    public IEnumerable<IOperation> AllFunctions() => Element is null ? Functions : Functions.Concat(Element.AllFunctions());

    /// <summary>What a label of a field, or of a member of what the field holds, stands for in the object; null when nothing is known of it.</summary>
    public FlowValue? Member(Taint field) => Member(field.Source) is { } held && field.Part is { } part ? held.Member(part) ?? Of(held.Flat()) : Member(field.Source);

    /// <summary>The value of a member, null when nothing is known of it.</summary>
    public FlowValue? Member(ISymbol member)
    {
        if (Members.TryGetValue(member.OriginalDefinition, out var value))
        {
            return value;
        }

        return OtherNameOf(member) is { } other ? Members[other] : IsFresh ? Clean : null;
    }

    // The field keyword, in a property with one accessor of its own: one accessor names the field, and the other the property.
    private ISymbol? OtherNameOf(ISymbol member) => member switch
    {
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => Members.ContainsKey(property.OriginalDefinition) ? property.OriginalDefinition : null,
        IPropertySymbol property => Members.Keys.FirstOrDefault(m => m is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property.OriginalDefinition)),
        _ => null,
    };

    public FlowValue Set(ISymbol member, FlowValue value) => Set([member], value);

    /// <summary>The same value with the member at the end of <paramref name="path"/> set.</summary>
    public FlowValue Set(ImmutableArray<ISymbol> path, FlowValue value, int at = 0)
    {
        if (at == path.Length)
        {
            return value.Depth > MaxDepth ? Of(value.Flat()) : value;
        }

        if (at == MaxDepth)
        {
            return WithOwn(value.Flat());
        }

        var member = path[at].OriginalDefinition;
        var unset = IsFresh ? Fresh() : Clean;
        var inner = Members.TryGetValue(member, out var known) ? known : unset;
        return new(this) { Members = Members.SetItem(member, inner.Set(path, value, at + 1)) };
    }

    public FlowValue Join(FlowValue other)
    {
        // null, or nothing known: what the object of the other side shows still holds.
        if (ReferenceEquals(this, other) || other.IsClean)
        {
            return this;
        }

        if (IsClean)
        {
            return other;
        }

        var members = Members;
        foreach (var pair in other.Members)
        {
            members = members.SetItem(pair.Key, Members.TryGetValue(pair.Key, out var mine) ? mine.Join(pair.Value) : pair.Value);
        }

        return new()
        {
            Own = Own.Join(other.Own),
            Element = JoinElements(Element, other.Element),
            Members = members,
            Functions = Functions.Union(other.Functions),
            IsFresh = IsFresh && other.IsFresh,
        };
    }

    private static FlowValue? JoinElements(FlowValue? left, FlowValue? right) =>
        left is null || right is null ? left ?? right : left.Join(right);

    /// <summary>The same object after a change that may have happened: what is new is added, and it stays as fresh as it was.</summary>
    public FlowValue Change(FlowValue change) => new(Join(change)) { IsFresh = IsFresh };
}
