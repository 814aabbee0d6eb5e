using System.Text.RegularExpressions;
using ContactTracing.Analyzers.Rules;

namespace ContactTracing.Analyzers.Tests.Meta.Localisation;

/// <summary>The English and the French files say the same things, all of which are said somewhere.</summary>
public sealed partial class ResourceFileTests
{
    private static readonly string[] TextsOfARule = ["Title", "Message", "Description"];

    // Where the word is the same in both languages.
    private static readonly string[] EqualInFrench = ["CT9002_Title"];

    // A rule calls a cause by a text, by nameof, or by the member of an enum that a collaborator found.
    private static readonly Lazy<HashSet<string>> Causes = new(() =>
    [
        .. Repository.Files("src/ContactTracing.Analyzers", "*.cs").SelectMany(f => Word().Matches(Repository.Read(f))).Select(m => m.Groups["word"].Value),
        .. typeof(RuleDescriptors).Assembly.GetTypes().Where(t => t.IsEnum).SelectMany(Enum.GetNames),
    ]);

    public static TheoryData<string> Bands { get; } = new(ResourceFile.Bands);

    [Theory]
    [MemberData(nameof(Bands))]
    public void French_HasTheKeysOfEnglish(string band) =>
        Assert.Equal(ResourceFile.Read(band, "").Keys.Order(), ResourceFile.Read(band, ".fr").Keys.Order());

    [Theory]
    [MemberData(nameof(Bands))]
    public void French_HasThePlaceholdersOfEnglish(string band)
    {
        var french = ResourceFile.Read(band, ".fr");
        Assert.All(ResourceFile.Read(band, ""), text => Assert.Equal(ResourceFile.Placeholders(text.Value), ResourceFile.Placeholders(french[text.Key])));
    }

    [Theory]
    [MemberData(nameof(Bands))]
    public void French_IsTranslated(string band)
    {
        var french = ResourceFile.Read(band, ".fr");
        var untranslated = ResourceFile.Read(band, "").Where(t => ResourceFile.HasWords(t.Value) && french[t.Key] == t.Value).Select(t => t.Key);

        Assert.Empty(untranslated.Except(EqualInFrench));
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_HasItsTexts(string id)
    {
        var texts = ResourceFile.Read(RuleInventory.Rule(id).Band, "");
        Assert.All(TextsOfARule, text => Assert.NotEmpty(texts[$"{id}_{text}"]));
    }

    // A rule whose message is only a placeholder says a sentence for each cause, which it calls by the rest of the key.
    [Theory]
    [MemberData(nameof(Bands))]
    public void EveryText_IsSaid(string band)
    {
        foreach (var key in ResourceFile.Read(band, "").Keys)
        {
            var (id, cause) = key.Split('_') is [var first, var second] ? (first, second) : (key, "");

            Assert.Equal(band, RuleInventory.Rule(id).Band);
            Assert.True(
                TextsOfARule.Contains(cause) || IsCause(cause),
                $"{ResourceFile.PathOf(band, "")}: no rule says {key}.");
        }
    }

    // What differs by channel, or is about a catalogue, is called by two words: Pseudonym + Exception.
    private static bool IsCause(string cause) =>
        Causes.Value.Contains(cause)
        || Enumerable.Range(1, Math.Max(cause.Length - 1, 0)).Any(i =>
            char.IsUpper(cause[i]) && Causes.Value.Contains(cause[..i]) && Causes.Value.Contains(cause[i..]));

    [GeneratedRegex(@"(""|nameof\()(?<word>[A-Z][A-Za-z]+)(""|\))")]
    private static partial Regex Word();
}
