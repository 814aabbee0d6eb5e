using ContactTracing.Analyzers.Tests.Meta;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>The theme files of the suite. They are read, not compiled into the test project.</summary>
internal static class Themes
{
    public const string Folder = "tests/ContactTracing.Analyzers.Tests/Dataflow/Acceptance/Themes";

    public const string Prelude = "tests/ContactTracing.Analyzers.Tests/Dataflow/Acceptance/Prelude.cs";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<Section>>> s_all = new(Read);

    public static IReadOnlyDictionary<string, IReadOnlyList<Section>> All => s_all.Value;

    public static IEnumerable<Section> Sections => All.Values.SelectMany(static s => s);

    public static Section Section(string theme, string sentence) => All[theme].Single(s => s.Sentence == sentence);

    private static SortedDictionary<string, IReadOnlyList<Section>> Read() => new(
        Repository.Files(Folder, "*.cs").ToDictionary(
            static file => Path.GetFileNameWithoutExtension(file),
            static file => ThemeFile.Parse(Path.GetFileNameWithoutExtension(file), Repository.Read(file))),
        StringComparer.Ordinal);
}
