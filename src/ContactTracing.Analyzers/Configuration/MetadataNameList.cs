using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>Reads metadata names of types, separated by commas: <c>Vendor.Sensitive, Vendor.Outer+NestedAttribute</c>.</summary>
internal static class MetadataNameList
{
    private static readonly Regex Name = new(
        @"^[\p{L}\p{Nl}_][\w]*([.+][\p{L}\p{Nl}_][\w]*)*(`[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static ConfigurationValue<ImmutableArray<string>> Parse(string text)
    {
        var parts = text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return new([.. parts.Where(part => Name.IsMatch(part))], [.. parts.Where(part => !Name.IsMatch(part))]);
    }
}
