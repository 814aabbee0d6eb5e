using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Disclosure.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2006: a library is told to show data, and not on developers' machines alone (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeakySwitchAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.LeakySwitch)
{
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        // Tests run on invented people.
        if (scope.Compilation.ReferencedAssemblyNames.Any(static a => TestFrameworks.Contains(a.Name)))
        {
            return;
        }

        // A connection string is a text; a member has to be in reach.
        context.RegisterOperationAction(AnalyzeText, OperationKind.Literal);
        if (LeakySwitches.All.Any(s => !scope.Symbols.Types(s.TypeName).IsEmpty))
        {
            context.RegisterOperationAction(
                Analyze, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (SwitchUse.Of(context.Operation) is { } use && !DevelopmentGuard.Covers(context.Operation, context.ContainingSymbol))
        {
            Report(context, LocationOf(context.Operation, use), use.Switch.Effect, DisplayNames.Of(use.Member), use.Switch.IsBoolean);
        }
    }

    private static void AnalyzeText(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue is { HasValue: true, Value: string text }
            && ConnectionText.SwitchIn(text) is var (key, effect)
            && !DevelopmentGuard.Covers(context.Operation, context.ContainingSymbol))
        {
            Report(context, context.Operation.Syntax.GetLocation(), effect, key, isBoolean: false);
        }
    }

    private static void Report(OperationAnalysisContext context, Location location, string effect, string name, bool isBoolean)
    {
        var rule = RuleDescriptors.LeakySwitch;
        var properties = ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            rule, location, isBoolean ? properties.Add(SwitchProperties.IsBoolean, null) : properties, rule.Message(effect, name)));
    }

    /// <summary>Of a chain of calls, the one that opens the switch.</summary>
    private static Location LocationOf(IOperation operation, SwitchUse use)
    {
        if (operation is IObjectCreationOperation && use.Value is { } value)
        {
            return value.Syntax.GetLocation();
        }

        if (operation.Syntax is not InvocationExpressionSyntax call)
        {
            return operation.Syntax.GetLocation();
        }

        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => (SyntaxNode)call.Expression,
        };
        return call.SyntaxTree.GetLocation(TextSpan.FromBounds(name.SpanStart, call.Span.End));
    }
}
