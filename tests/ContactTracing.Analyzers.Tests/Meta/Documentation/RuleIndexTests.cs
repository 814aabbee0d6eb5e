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

    // An error in the preset would be one for their suspicions too, so they read the gate themselves.
    private static readonly string[] OfBothKinds = [RuleIds.AnchorCanRestart, RuleIds.RelatedDataOutlivesRecord, RuleIds.ClassificationLost, RuleIds.ScopeExceeded, RuleIds.GuardBypassed];

    // A heuristic finding may be wrong; a gate that fails on it would be switched off.
    [Fact]
    public void EnforcePreset_MakesEveryDefiniteFindingAnError() => TextSnapshot.VerifyFile(Presets + "enforce.globalconfig", RuleIndex.Preset(
        "ContactTracingGate=enforce: every definite finding is an error. Heuristic findings (Info) stay as they are.\n"
        + $"# {string.Join(", ", OfBothKinds)} have findings of both kinds and read the gate themselves.",
        r => r.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning && !OfBothKinds.Contains(r.Id) ? "error" : null));

    [Fact]
    public void OffPreset_SilencesEveryRule() => TextSnapshot.VerifyFile(Presets + "off.globalconfig", RuleIndex.Preset(
        "ContactTracingGate=off: no finding is reported.",
        _ => "none"));
}
