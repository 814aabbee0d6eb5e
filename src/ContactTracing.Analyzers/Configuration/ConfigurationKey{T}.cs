using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>An option whose value is a <typeparamref name="T"/>.</summary>
/// <param name="option">The part of the key after <see cref="ConfigurationKey.Prefix"/>, in lower case.</param>
/// <param name="absent">The value where the key is not set.</param>
/// <param name="cause">The cause that CT0002 reports for what cannot be used.</param>
/// <param name="parse">Reads a text; what it cannot use it says.</param>
internal sealed class ConfigurationKey<T>(string option, T absent, string cause, Func<string, ConfigurationValue<T>> parse)
    : ConfigurationKey(option)
{
    public override string Cause => cause;

    /// <summary>The value where the key is not set, or set to nothing that can be used.</summary>
    public T Absent => absent;

    public override ImmutableArray<string> Unusable(string text) => parse(text).Unusable;

    public T Read(AnalyzerConfigOptions options) => options.TryGetValue(Name, out var text) ? Parse(text) : absent;

    public T Parse(string text) => parse(text).Value;
}
