using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>A property or field of a record that emitted code reads.</summary>
/// <param name="Name">The simple name; not escaped.</param>
/// <param name="Interface">The interface through which it is read, when only an explicit implementation exists; else null.</param>
/// <param name="IsHidden">Whether only the type itself can read it, so that emitted code needs an accessor there.</param>
internal sealed record MemberModel(string Name, string? Interface, bool IsHidden)
{
    /// <summary>The expression that reads the member of <paramref name="receiver"/>.</summary>
    public string ReadFrom(string receiver) =>
        (Interface is null ? receiver : $"(({Interface}){receiver})") + "." + Identifiers.Escape(Name);
}
