using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Wiring;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1006: an application keeps records and purges none of them; or a constant of its schedule, or the age of its backups, lets them
/// outlive the ceiling (S8, S10).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurgeNotWiredAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.PurgeNotWired)
{
    // A message that lists more is read by nobody.
    private const int MostNames = 3;

    private static DiagnosticDescriptor Rule => RuleDescriptors.PurgeNotWired;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        // The SDK makes a project of tests an executable.
        if (TestCode.IsProject(context.Compilation))
        {
            return;
        }

        var records = new HeldRecords(scope);
        var (schedules, backups) = (new Schedules(records), new BackupAges(records));
        context.RegisterSemanticModelAction(file =>
        {
            AnalyzeWiring(file, records);
            AnalyzeConstants(file, schedules, backups);
        });
    }

    private static void AnalyzeWiring(SemanticModelAnalysisContext context, HeldRecords records)
    {
        var (model, token) = (context.SemanticModel, context.CancellationToken);
        if (EntryPoint.In(model, token) is { } place
            && records.All(token) is { IsEmpty: false } types
            && !new PurgeWiring(model.Compilation).Exists(token))
        {
            var names = string.Join(", ", types.Take(MostNames).Select(static t => t.Name)) + (types.Length > MostNames ? ", …" : string.Empty);
            context.ReportDiagnostic(ToDiagnostic(place.GetLocation(), "NotWired", names));
        }
    }

    private static void AnalyzeConstants(SemanticModelAnalysisContext context, Schedules schedules, BackupAges backups)
    {
        foreach (var problem in schedules.In(context.SemanticModel, context.CancellationToken).Where(p => !IsExempt(p, context)))
        {
            context.ReportDiagnostic(ToDiagnostic(problem.Place.Syntax.GetLocation(), problem.Cause, [.. problem.Arguments]));
        }

        foreach (var (age, arguments) in backups.TooOld(context))
        {
            context.ReportDiagnostic(ToDiagnostic(age.GetLocation(), "Backup", arguments));
        }
    }

    private static bool IsExempt(SchedulingProblem problem, SemanticModelAnalysisContext context) =>
        EnclosingMembers.At(problem.Place.Syntax.SpanStart, context.SemanticModel, context.CancellationToken) is { } place
        && (GeneratedCode.Includes(place) || TestCode.Includes(place));

    private static Diagnostic ToDiagnostic(Location location, string cause, params object[] arguments) => Diagnostic.Create(
        Rule, location, ImmutableDictionary<string, string?>.Empty.Add(RetentionDiagnostics.Cause, cause), Rule.Message(cause, arguments));
}
