using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

/// <summary>
/// The sentence for one cause of a rule, in the language of whoever reads it. A rule with several causes has the
/// message format <c>{0}</c> and is reported with one of these. Its arguments may be such sentences themselves.
/// </summary>
internal sealed class RuleMessage(ResourceManager resources, string name, params object[] arguments) : LocalizableString
{
    private readonly ImmutableArray<object> _arguments = ImmutableArray.Create(arguments);

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider)
    {
        // Without a culture the resource manager takes the language of the user interface, as the compiler does.
        var format = resources.GetString(name, formatProvider as CultureInfo) ?? name;
        return string.Format(formatProvider ?? CultureInfo.InvariantCulture, format, [.. _arguments]);
    }

    /// <inheritdoc/>
    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(name);

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) =>
        other is RuleMessage message && message.Name == Name && message._arguments.SequenceEqual(_arguments);

    private string Name => name;
}
