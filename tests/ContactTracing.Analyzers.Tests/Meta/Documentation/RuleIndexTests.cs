using ContactTracing.Analyzers.Rules;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>The lists of all rules are written by these tests, so that no list forgets one.</summary>
public sealed class RuleIndexTests
{
    private const string Presets = "src/ContactTracing.Analyzers.Package/buildTransitive/presets/";

    [Fact]
    public void Index_ListsEveryRule() => TextSnapshot.VerifyFile(RuleIndex.Page, RuleIndex.Text());

    // A heuristic finding may be wrong; a gate that fails on it would be switched off. An error here would be one for both kinds
    // of findings of CT2007, which therefore reads the gate itself.
    [Fact]
    public void EnforcePreset_MakesEveryDefiniteFindingAnError() => TextSnapshot.VerifyFile(Presets + "enforce.globalconfig", RuleIndex.Preset(
        "ContactTracingGate=enforce: every definite finding is an error. Heuristic findings (Info) stay as they are.\n"
        + $"# {RuleIds.ClassificationLost} has findings of both kinds and reads the gate itself.",
        r => r.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning && r.Id != RuleIds.ClassificationLost ? "error" : null));

    [Fact]
    public void OffPreset_SilencesEveryRule() => TextSnapshot.VerifyFile(Presets + "off.globalconfig", RuleIndex.Preset(
        "ContactTracingGate=off: no finding is reported.",
        _ => "none"));
}
