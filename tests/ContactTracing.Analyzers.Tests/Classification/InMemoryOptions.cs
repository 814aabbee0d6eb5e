using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests.Classification;

/// <summary>Options that hold for a whole compilation, as a .globalconfig sets them.</summary>
internal sealed class InMemoryOptions(bool tellsKeys, params (string Key, string Value)[] entries) : AnalyzerConfigOptionsProvider
{
    private readonly Options _options = new(tellsKeys, entries.ToDictionary(e => e.Key, e => e.Value));

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private sealed class Options(bool tellsKeys, Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => tellsKeys ? values.Keys : base.Keys;

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
