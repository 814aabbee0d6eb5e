using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>
/// An option of an <c>.editorconfig</c> or <c>.globalconfig</c> file. Declare each as a field of <see cref="ConfigurationKeys"/>,
/// where it is found by the check for unknown keys.
/// </summary>
internal abstract class ConfigurationKey(string option)
{
    /// <summary>Every key that starts like this is ours; one that is not declared is reported.</summary>
    public const string Prefix = "contact_tracing.";

    /// <summary>The whole key, in lower case as the compiler reports keys.</summary>
    public string Name { get; } = Prefix + option;

    public bool IsNamed(string key) => string.Equals(key, Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The cause to report for a value, or a part of one, that cannot be used.</summary>
    public abstract string Cause { get; }

    /// <summary>The parts of <paramref name="text"/> that cannot be used; none when all of it can.</summary>
    public abstract ImmutableArray<string> Unusable(string text);
}
