using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Meta.Architecture;

public sealed partial class ArchitectureTests
{
    // The one source that the analyzers share with the runtime library.
    private const string Shared = "src/ContactTracing.DataProtection/Access/SharedAccountNames.cs";

    [Fact]
    public void Analyzers_KnowOnlyWhatTheArchitectureAllows()
    {
        var compilation = DependencyReader.Compile(
            Repository.Files("src/ContactTracing.Analyzers", "*.cs").Append(Shared).Select(Repository.Read));

        // A source that does not compile here would hide what it mentions.
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var dependencies = DependencyReader.Read(compilation);
        Assert.Contains(dependencies, d => d is { From: "", To: "Classification" });
        Assert.Empty(AllowedDependencies.Forbidden(dependencies));
    }

    [Fact]
    public void EveryFolderOfTheAnalyzers_HasItsRow()
    {
        var folders = Repository.Files("src/ContactTracing.Analyzers", "*.cs")
            .Select(f => f.Split('/'))
            .Where(parts => parts.Length > 3)
            .Select(parts => parts[2])
            .Distinct();

        Assert.All(folders, f => Assert.Contains(f, AllowedDependencies.Table.Keys));
    }

    [Fact]
    public void ThePictureForContributors_ShowsTheSame()
    {
        var picture = EdgeOfPicture().Matches(Repository.Read("docs/contributing.md"))
            .Select(m => $"{m.Groups[1].Value} --> {m.Groups[2].Value}");
        var table = AllowedDependencies.Table.SelectMany(row => row.Value.Select(known => $"{row.Key} --> {known}"));

        Assert.Equal(table.Order(StringComparer.Ordinal), picture.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Dataflow", "Rules.Disclosure")]
    [InlineData("Dataflow", "Generation.Redaction")]
    [InlineData("Generation.Redaction", "Rules")]
    [InlineData("Generation.Redaction", "Dataflow")]
    [InlineData("Rules.Usage", "Dataflow.Catalog")]
    [InlineData("Classification", "Rules")]
    [InlineData("Symbols", "Classification")]
    public void ForbiddenDirection_IsFound(string from, string to) =>
        Assert.Equal([new Dependency(from, "User", to, "Used")], Forbidden(from, to, "public Used? Field;"));

    [Theory]
    [InlineData("Rules.Disclosure", "Dataflow.Catalog")]
    [InlineData("Rules.Access", "Dataflow.Catalog")]
    [InlineData("Rules.Usage", "Generation.Redaction")]
    [InlineData("Generation.Redaction", "Classification")]
    [InlineData("Rules.Access", "Rules.Disclosure")]
    public void AllowedDirection_IsNotFound(string from, string to) => Assert.Empty(Forbidden(from, to, "public Used? Field;"));

    [Theory]
    [InlineData("public object Inferred() => Used.Create().Value;")]
    [InlineData("public object Extended() => 1.Extend();")]
    [InlineData("public object Listed() => new System.Collections.Generic.List<Used>();")]
    public void Mention_IsFoundInExpressions(string member) =>
        Assert.Contains(Forbidden("Dataflow", "Rules", member), d => d is { From: "Dataflow", FromType: "User", To: "Rules" });

    [Fact]
    public void UnusedUsing_IsNoMention() => Assert.Empty(Forbidden("Dataflow", "Rules", "public int Field;"));

    private static IEnumerable<Dependency> Forbidden(string from, string to, string member)
    {
        var compilation = DependencyReader.Compile(
        [
            $$"""
            using ContactTracing.Analyzers.{{to}};
            namespace ContactTracing.Analyzers.{{from}};
            public class User { {{member}} }
            """,
            $$"""
            namespace ContactTracing.Analyzers.{{to}};
            public static class Extensions { public static Used Extend(this int value) => Used.Create(); }
            public class Used { public object Value = ""; public static Used Create() => new(); }
            """,
        ]);

        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return AllowedDependencies.Forbidden(DependencyReader.Read(compilation));
    }

    [GeneratedRegex(@"^ +([\w.]+) --> ([\w.]+)$", RegexOptions.Multiline)]
    private static partial Regex EdgeOfPicture();
}
