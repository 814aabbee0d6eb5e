using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit;

/// <summary>
/// The project under test. A string is a project of one file with the settings of a fresh SDK project: a library,
/// nullable on, implicit usings, default language version.
/// </summary>
public sealed record TestProject
{
    /// <summary>A project of files named <c>Test0.cs</c>, <c>Test1.cs</c> and so on.</summary>
    public TestProject(params string[] sources) =>
        Sources = [.. sources.Select((text, index) => new TestFile($"Test{index}.cs", text))];

    /// <summary>C# files.</summary>
    public ImmutableArray<TestFile> Sources { get; init; }

    /// <summary>Files passed to analyzers and generators, such as <c>vendor.classification.txt</c>; they may carry markup.</summary>
    public ImmutableArray<TestFile> AdditionalFiles { get; init; } = [];

    /// <summary>Text of an .editorconfig at the root of the project; keys stand under a section such as <c>[*.cs]</c>.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>Text of a .globalconfig; <c>build_property.Name = value</c> stands for an MSBuild property.</summary>
    public string? GlobalConfig { get; init; }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Default;

    /// <summary>What <c>#if</c> asks for, such as <c>DEBUG</c>.</summary>
    public ImmutableArray<string> PreprocessorSymbols { get; init; } = [];

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether the global usings of the SDK are in force.</summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>What the assembly is called; layers of a solution differ in it.</summary>
    public string AssemblyName { get; init; } = "TestProject";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public TestFramework Framework { get; init; } = TestFramework.Net100;

    /// <summary>Whether the assemblies the test project registered with <see cref="TestReferences"/> are referenced.</summary>
    public bool RegisteredReferences { get; init; } = true;

    /// <summary>Further references, see <see cref="TestReferences.Of(System.Reflection.Assembly)"/>.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>C# files compiled into a second assembly that this project references.</summary>
    public ImmutableArray<string> ReferencedSources { get; init; } = [];

    /// <summary>The compiler errors that a source has on purpose: exactly these ids, each at least once.</summary>
    public ImmutableArray<string> CompilerErrors { get; init; } = [];

    /// <summary>The culture in which messages are compared, "" for English.</summary>
    public string Culture { get; init; } = "";

    /// <summary>Analyzers that run together with the one under test.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = [];

    /// <summary>Generators whose output the analyzers see.</summary>
    public ImmutableArray<IIncrementalGenerator> Generators { get; init; } = [];

    /// <summary>The always-on checks this test goes without, see <see cref="Without"/>.</summary>
    public AlwaysOn Waived { get; init; }

    /// <summary>Leaves out checks that cannot hold here.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="reason">Why they cannot hold, for the reader of the test.</param>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public TestProject Without(AlwaysOn checks, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return this with { Waived = Waived | checks };
    }

    public static implicit operator TestProject(string source) => FromString(source);

    public static TestProject FromString(string source) => new(source);

    internal bool Checks(AlwaysOn check) => (Waived & check) == 0;
}
