using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>CT3002: the justification of a declared access path says nothing that could be judged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JustificationEmptyAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.JustificationEmpty)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope) =>
        context.RegisterSemanticModelAction(Analyze);

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        foreach (var use in AttributeUse.In(context, AttributeNames.NeedToKnow))
        {
            Analyze(context, use);
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, AttributeUse use)
    {
        if (use.First("justification") is not { } argument)
        {
            return;
        }

        // What is not a constant, or not a text, is an error of the compiler.
        var constant = use.Constant(argument);
        if (!constant.HasValue || constant.Value is not (string or null))
        {
            return;
        }

        var justification = new Justification((string?)constant.Value, Names(use));
        if (justification.Fault is { } fault)
        {
            var message = RuleDescriptors.JustificationEmpty.Message(fault.ToString(), use.Owner.Name, justification.Text);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.JustificationEmpty, argument.GetLocation(), message));
        }
    }

    // The path, its type and the purposes are in the register already; to repeat them adds nothing.
    private static IEnumerable<string> Names(AttributeUse use)
    {
        for (var symbol = use.Owner; symbol is IMethodSymbol or IPropertySymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            yield return symbol.Name;
        }

        var purposes = use.Type.ContainingNamespace.GetTypeMembers("TracingPurpose");
        foreach (var purpose in purposes.SelectMany(static p => p.GetMembers()).OfType<IFieldSymbol>())
        {
            yield return purpose.Name;
        }
    }
}
