using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>A property or field of a record that emitted code reads.</summary>
/// <param name="Name">The simple name; not escaped.</param>
/// <param name="Through">
/// The interface or base type through which it is read, when the record's own type shows an explicit implementation only, or
/// another member of that name; else null.
/// </param>
/// <param name="IsHidden">Whether only the type itself can read it, so that emitted code needs an accessor there.</param>
internal sealed record MemberModel(string Name, string? Through, bool IsHidden)
{
    /// <summary>The expression that reads the member of <paramref name="receiver"/>.</summary>
    public string ReadFrom(string receiver) =>
        (Through is null ? receiver : $"(({Through}){receiver})") + "." + Identifiers.Escape(Name);
}
