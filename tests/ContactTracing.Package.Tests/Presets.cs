namespace ContactTracing.Package.Tests;

/// <summary>The severities that a packed preset sets, by rule.</summary>
internal static class Presets
{
    public static SortedDictionary<string, string> Severities(string preset)
    {
        var rows = PackedFiles.Text("ContactTracing.Analyzers", $"buildTransitive/presets/{preset}.globalconfig")
            .Split('\n')
            .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0].Split('.')[1], parts => parts[1]);
        return new(rows, StringComparer.Ordinal);
    }
}
