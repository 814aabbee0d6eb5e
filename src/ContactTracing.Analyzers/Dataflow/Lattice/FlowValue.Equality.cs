namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <content>Structural equality, by which a fixpoint knows its end.</content>
internal sealed partial class FlowValue : IEquatable<FlowValue>
{
    public bool Equals(FlowValue? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (IsFresh == other.IsFresh
                && Own.Equals(other.Own)
                && (Element?.Equals(other.Element) ?? other.Element is null)
                && Functions.SetEquals(other.Functions)
                && Members.Count == other.Members.Count
                && (Members.IsEmpty || HasMembersOf(other))));

    private bool HasMembersOf(FlowValue other) => Members.All(m => other.Members.TryGetValue(m.Key, out var value) && m.Value.Equals(value));

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => unchecked((Own.GetHashCode() * 31) + (Element is null ? 0 : 1) + (Members.Count * 7));
}
