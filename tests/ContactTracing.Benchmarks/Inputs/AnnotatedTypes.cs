using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Benchmarks.Inputs;

/// <summary>A project of many annotated types, each in its file, with one file beside them that has nothing to do with them.</summary>
internal static class AnnotatedTypes
{
    private const string Elsewhere = "Elsewhere.cs";

    public static SourceProject Project(int types) => new(
        "Annotated",
        [
            .. Enumerable.Range(0, types).Select(index => SourceFile.Of($"Case{index}.cs", Type(index))),
            SourceFile.Of(Elsewhere, "public static class Elsewhere\n{\n    public static int Answer() => 41;\n}\n"),
        ],
        HostReferences.Framework.Add(HostReferences.DataProtection));

    /// <summary>A keystroke in a method that has nothing to do with the data.</summary>
    public static CSharpCompilation EditBody(CSharpCompilation compilation) => Replace(compilation, Elsewhere, "41", "42");

    public static CSharpCompilation AddType(CSharpCompilation compilation) =>
        Replace(compilation, Elsewhere, "public static class Elsewhere", "public sealed class Beside;\npublic static class Elsewhere");

    /// <summary>A new classified member: the one edit after which something has to be written.</summary>
    public static CSharpCompilation EditType(CSharpCompilation compilation) =>
        Replace(compilation, "Case0.cs", "    [HealthData]", "    [IdentityData] public string Street { get; init; } = \"\";\n    [HealthData]");

    private static string Type(int index) =>
        $$"""
        using System;
        using ContactTracing.DataProtection;

        namespace Cases{{index % 10}};

        [TracingRecord(DataSubject.IndexCase)]
        [RetentionMax(90)]
        public sealed partial class Case{{index}}
        {
            [Pseudonym] public Guid Id { get; init; }
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            [IdentityData] public string Name { get; init; } = "";
            [HealthData] public string? Symptoms { get; init; }
        }

        """;

    // Only the text between is scanned anew, as in an editor.
    private static CSharpCompilation Replace(CSharpCompilation compilation, string file, string old, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath == file);
        var text = tree.GetText();
        var start = text.ToString().IndexOf(old, StringComparison.Ordinal);
        var edited = text.WithChanges(new TextChange(new TextSpan(start, old.Length), replacement));
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(edited));
    }
}
