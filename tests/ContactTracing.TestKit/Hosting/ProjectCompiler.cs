using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Hosting;

/// <summary>Turns a <see cref="Subject"/>, or a variant of its sources, into a compilation.</summary>
internal static class ProjectCompiler
{
    public static CSharpCompilation Compile(Subject subject, IEnumerable<TestFile> sources, CSharpCompilationOptions options)
    {
        var parse = ParseOptions(subject.Project);
        var files = subject.Project.ImplicitUsings ? sources.Append(ImplicitUsings.File) : sources;
        return CSharpCompilation
            .Create(subject.Project.AssemblyName, options: options, references: subject.References)
            .AddSyntaxTrees(files.Select(file => Parse(file, parse)));
    }

    public static CSharpCompilationOptions Options(Subject subject, IEnumerable<DiagnosticDescriptor> rules) =>
        new CSharpCompilationOptions(
            subject.Project.OutputKind,
            nullableContextOptions: subject.Project.Nullable,
            deterministic: true,
            allowUnsafe: true,
            specificDiagnosticOptions: EnableAll(subject, rules))
            .WithSyntaxTreeOptionsProvider(new ConfigSeverities(subject.Configs));

    public static CSharpParseOptions ParseOptions(TestProject project) =>
        CSharpParseOptions.Default.WithLanguageVersion(project.LanguageVersion).WithPreprocessorSymbols(project.PreprocessorSymbols);

    public static SyntaxTree Parse(TestFile file, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), options, file.FullPath);

    /// <summary>
    /// A rule that is off by default is on in its own tests. A severity stated in the configuration of the test wins: an
    /// option of the compilation would override it.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> EnableAll(
        Subject subject, IEnumerable<DiagnosticDescriptor> rules)
    {
        var configuration = subject.Project.EditorConfig + subject.Project.GlobalConfig;
        return rules
            .Where(rule => !rule.IsEnabledByDefault)
            .Where(rule => !configuration.Contains($"dotnet_diagnostic.{rule.Id}.", StringComparison.OrdinalIgnoreCase))
            .DistinctBy(rule => rule.Id)
            .Select(rule => KeyValuePair.Create(rule.Id, Severity(rule.DefaultSeverity)));
    }

    private static ReportDiagnostic Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };
}
