namespace ContactTracing.Analyzers.Tests.Meta.Architecture;

/// <summary>One type of the analyzers mentions another.</summary>
/// <param name="From">The area that mentions: its namespace below <c>ContactTracing.Analyzers</c>, empty for the root.</param>
/// <param name="FromType">The type that mentions.</param>
/// <param name="To">The area that is mentioned.</param>
/// <param name="ToType">The type that is mentioned.</param>
internal sealed record Dependency(string From, string FromType, string To, string ToType)
{
    public override string ToString() => $"{From}: {FromType} knows {To}: {ToType}";
}
