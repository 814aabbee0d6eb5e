using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>The files that list all rules, written from the rules themselves: the index of the pages, and the presets of the gate.</summary>
internal static class RuleIndex
{
    public const string Page = "docs/rules/README.md";

    private static readonly HashSet<string> Fixable =
        [.. RuleInventory.FixTypes.SelectMany(t => RuleInventory.Create<CodeFixProvider>(t).FixableDiagnosticIds)];

    /// <summary>The index: a table for each band.</summary>
    public static string Text()
    {
        var page = new StringBuilder("""
            # Rules

            `Warning` is a definite finding, which `ContactTracingGate=enforce` makes an error; `Info` is a suspicion and never fails
            a build. Every rule speaks English and French, takes its severity from `.editorconfig`, and is silent in generated code.
            Obligations are explained in [obligations.md](../obligations.md). A test writes this page.

            """);
        foreach (var band in RuleInventory.Rules.GroupBy(r => r.Band))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {band.Key}\n\n| rule | title | severity | fix | obligation |\n|---|---|---|---|---|\n");
            page.AppendJoin("", band.Select(Row));
        }

        return page.ToString();
    }

    /// <summary>A preset of the gate.</summary>
    /// <param name="meaning">The comment above the rules.</param>
    /// <param name="severity">What the gate makes of a rule; null where it leaves it as it is.</param>
    public static string Preset(string meaning, Func<Rule, string?> severity)
    {
        var rows = RuleInventory.Rules
            .Where(r => severity(r) is not null)
            .Select(r => $"dotnet_diagnostic.{r.Id}.severity = {severity(r)}\n");
        return $"is_global = true\nglobal_level = -100\n\n# {meaning}\n{string.Concat(rows)}";
    }

    private static string Row(Rule rule)
    {
        var descriptor = rule.Descriptor;
        var title = descriptor.Title.ToString(CultureInfo.InvariantCulture);
        var obligations = Obligations.Of(rule).Select(o => $"[{o}](../obligations.md#{o.ToLowerInvariant()})");
        return $"| [{rule.Id}]({rule.Id}.md) | {title} | {descriptor.DefaultSeverity} | {(Fixable.Contains(rule.Id) ? "yes" : "no")} | {string.Join(", ", obligations)} |\n";
    }
}
