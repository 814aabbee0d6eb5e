using System.Globalization;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Meta.Localisation;

/// <summary>The French texts are not only there: they are what a French compiler and a French editor show.</summary>
public sealed class FrenchDiagnosticTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");
    private static readonly object[] Arguments = ["un", "deux", "trois", "quatre", "cinq", "six"];

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_SpeaksFrench(string id)
    {
        var rule = RuleInventory.Rule(id);
        var french = ResourceFile.Read(rule.Band, ".fr");

        Assert.Equal(french[id + "_Title"], rule.Descriptor.Title.ToString(French));
        Assert.Equal(french[id + "_Description"], rule.Descriptor.Description.ToString(French));
        Assert.Equal(Formatted(french[id + "_Message"]), Diagnostic.Create(rule.Descriptor, Location.None, Arguments).GetMessage(French));
    }

    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void EveryCauseOfARule_SpeaksFrench(string id)
    {
        var rule = RuleInventory.Rule(id);
        foreach (var (key, text) in ResourceFile.Read(rule.Band, ".fr").Where(t => t.Key.StartsWith(id + "_", StringComparison.Ordinal)))
        {
            var sentence = rule.Descriptor.Message(key[(id.Length + 1)..], Arguments);
            Assert.Equal(Formatted(text), sentence.ToString(French));
        }
    }

    // The compiler passes no culture: it sets that of the user interface.
    [Theory]
    [ClassData(typeof(RuleIdsData))]
    public void Rule_FollowsTheLanguageOfTheUserInterface(string id)
    {
        var rule = RuleInventory.Rule(id);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
            Assert.Equal(ResourceFile.Read(rule.Band, ".fr")[id + "_Title"], rule.Descriptor.Title.ToString(null));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Formatted(string text) => string.Format(French, text, Arguments);
}
