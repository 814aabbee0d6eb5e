namespace ContactTracing.Analyzers.Generation.Registry.Document;

/// <summary>
/// The register as a tree from which both the typed data and the JSON are written, so that they cannot say different things.
/// </summary>
internal abstract record Node;

/// <summary>An object of the runtime library, as the call of its constructor and as a JSON object.</summary>
internal sealed record ObjectNode(string Type, params (string Name, Node Value)[] Members) : Node;

/// <summary>A list, as an array and as a JSON array.</summary>
internal sealed record ListNode(string ElementType, IReadOnlyList<Node> Items) : Node
{
    /// <summary>Whether it is written on one line.</summary>
    public bool IsShort => Items.All(static item => item is TextNode or NumberNode or EnumNode);
}

/// <summary>A string; null as both have it.</summary>
internal sealed record TextNode(string? Value) : Node;

/// <summary>A number; null as both have it.</summary>
internal sealed record NumberNode(int? Value) : Node;

/// <summary>A member of an enum of the runtime library; in JSON its name.</summary>
internal sealed record EnumNode(string Type, string Name) : Node;

/// <summary>An object that is absent.</summary>
internal sealed record NullNode : Node;
