namespace ContactTracing.Analyzers.Generation.Redaction.Model;

/// <summary>A member as the text shows it.</summary>
/// <param name="Name">Not escaped.</param>
/// <param name="Format">The format string of its value, perhaps empty; null where the value is redacted, and so never read.</param>
internal sealed record ShownMember(string Name, string? Format)
{
    public bool IsRedacted => Format is null;

    public ShownMember Redact() => this with { Format = null };
}
