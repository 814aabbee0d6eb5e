using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ContactTracing.Analyzers.Tests.Meta.Localisation;

/// <summary>The texts of a band in one language, as the file has them.</summary>
internal static partial class ResourceFile
{
    private const string Folder = "src/ContactTracing.Analyzers/Resources";

    public static IReadOnlyList<string> Bands { get; } =
    [
        .. Repository.Files(Folder, "*.resx").Select(f => Path.GetFileName(f).Split('.')[0]).Distinct(),
    ];

    public static string PathOf(string band, string language) => $"{Folder}/{band}{language}.resx";

    /// <summary>The texts by their keys; fails on a key that is there twice.</summary>
    /// <param name="band">The band.</param>
    /// <param name="language">The extension: empty for English, <c>.fr</c> for French.</param>
    public static IReadOnlyDictionary<string, string> Read(string band, string language) =>
        XDocument.Parse(Repository.Read(PathOf(band, language))).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>The distinct placeholders of a text, in the order of their numbers.</summary>
    public static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    public static bool HasWords(string text) => Placeholder().Replace(text, "").Any(char.IsLetter);

    [GeneratedRegex(@"\{\d+[^{}]*\}")]
    private static partial Regex Placeholder();
}
