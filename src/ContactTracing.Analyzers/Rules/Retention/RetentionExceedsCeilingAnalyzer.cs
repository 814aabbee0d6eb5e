using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1002: a period longer than the law allows, in days or in months, on a type or as the default of the assembly. At run
/// time it is cut short all the same; whoever reads the attribute, or copies it into a register, is told something wrong.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetentionExceedsCeilingAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.RetentionExceedsCeiling)
{
    /// <summary>The property in which the fix finds the figure to write.</summary>
    internal const string Cap = "Cap";

    // What the decree's three months are usually called; generated code clamps it to the calendar months.
    private const int SafeDays = 90;

    private static DiagnosticDescriptor Rule => RuleDescriptors.RetentionExceedsCeiling;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var law = ApplicableLaw.Of(context.Compilation.Assembly);

        // A profile of the application's own exists at run time only. Without its figures the built-in ones hold: to be
        // lenient would let a misspelt id lift the ceiling.
        var ceiling = law.Profile ?? LegalProfile.FrenchContactCovid;
        context.RegisterSemanticModelAction(c => Analyze(c, ceiling));
    }

    private static void Analyze(SemanticModelAnalysisContext context, LegalProfile ceiling)
    {
        foreach (var use in AttributeUse.In(context, AttributeNames.RetentionMax))
        {
            Compare(context, use, use.First("days"), "Days", ceiling, ceiling.MaxDays, SafeDays);
            Compare(context, use, use.Named("Months"), "Months", ceiling, ceiling.Months, ceiling.Months);
        }
    }

    private static void Compare(
        SemanticModelAnalysisContext context, AttributeUse use, ExpressionSyntax? argument, string cause, LegalProfile ceiling, int most, int cap)
    {
        if (argument is null || use.Constant(argument).Value is not int value || value <= most)
        {
            return;
        }

        var message = Rule.Message(cause, use.Owner.Name, value, ceiling.Id, ceiling.Months, ceiling.MaxDays);
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Cap, cap.ToString(CultureInfo.InvariantCulture));
        context.ReportDiagnostic(Diagnostic.Create(Rule, argument.GetLocation(), properties, message));
    }
}
