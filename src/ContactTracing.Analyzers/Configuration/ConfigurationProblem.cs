using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>
/// Something in the configuration that cannot be used, for rule CT0002. It holds no text of any language: the rule turns
/// the cause into a sentence.
/// </summary>
/// <param name="Location">The row or attribute; <see cref="Location.None"/> for an option, whose file the compiler does not tell.</param>
/// <param name="Subject">What is wrong, as the user wrote it.</param>
/// <param name="Cause">Why it is wrong: the resource <c>CT0002_&lt;cause&gt;</c>.</param>
/// <param name="Arguments">What the sentence of the cause mentions.</param>
internal sealed record ConfigurationProblem(Location Location, string Subject, string Cause, ImmutableArray<string> Arguments)
{
    private const int ShownLength = 80;

    public static ConfigurationProblem At(Location location, string subject, string cause, params string[] arguments) =>
        new(location, Excerpt(subject), cause, [.. arguments.Select(Excerpt)]);

    // A message is one line, also for a file that is no text at all.
    private static string Excerpt(string text)
    {
        var start = text.Length <= ShownLength ? text : text.Substring(0, ShownLength - 1) + "…";
        return new([.. start.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
    }
}
