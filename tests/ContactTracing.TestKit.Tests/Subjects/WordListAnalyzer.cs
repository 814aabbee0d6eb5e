using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>Types must not be named as a word of words.txt, of the option "words" or of the property Word.</summary>
internal sealed class WordListAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Listed = new(
        "T0020", "Listed", "'{0}' is listed", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor Unreadable = new(
        "T0021", "Unreadable", "Line {0} is no word", "Test", DiagnosticSeverity.Warning,
        isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor NoList = new(
        "T0022", "No list", "There is no list of words", "Test", DiagnosticSeverity.Info,
        isEnabledByDefault: false, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Listed, Unreadable, NoList];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        context.RegisterCompilationAction(AnalyzeList);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        provider.GetOptions(context.Symbol.Locations[0].SourceTree!).TryGetValue("words", out var option);
        provider.GlobalOptions.TryGetValue("build_property.Word", out var property);
        var listed = context.Options.AdditionalFiles.SelectMany(file => file.GetText()!.Lines).Select(line => line.ToString());
        if (listed.Append(option).Append(property).Contains(context.Symbol.Name))
        {
            context.ReportDiagnostic(Diagnostic.Create(Listed, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }

    private static void AnalyzeList(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles)
        {
            var text = file.GetText()!;
            foreach (var line in text.Lines.Where(line => line.ToString().Any(char.IsDigit)))
            {
                var location = Location.Create(file.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                context.ReportDiagnostic(Diagnostic.Create(Unreadable, location, line.LineNumber + 1));
            }
        }

        if (context.Options.AdditionalFiles.IsEmpty)
        {
            context.ReportDiagnostic(Diagnostic.Create(NoList, Location.None));
        }
    }
}
