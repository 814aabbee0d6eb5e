using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Disclosure.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

        // Asked of names and texts first: almost none of them is one of these, and operations are dear.
        context.RegisterSyntaxNodeAction(AnalyzeText, SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringText);
        if (LeakySwitches.All.Any(s => !scope.Symbols.Types(s.TypeName).IsEmpty))
        {
            context.RegisterSyntaxNodeAction(Analyze, SwitchSyntax.Kinds);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (SwitchSyntax.MayUse(context.Node)
            && OperationOf(context) is { } operation
            && SwitchUse.Of(operation) is { } use
            && !DevelopmentGuard.Covers(operation, context.ContainingSymbol))
        {
            Report(context, LocationOf(operation, use), use.Switch.Effect, DisplayNames.Of(use.Member), use.Switch.IsBoolean);
        }
    }

    private static void AnalyzeText(SyntaxNodeAnalysisContext context)
    {
        if (ConnectionText.SwitchIn(TextOf(context.Node)) is var (key, effect)
            && OperationOf(context) is { } operation
            && !DevelopmentGuard.Covers(operation, context.ContainingSymbol))
        {
            Report(context, context.Node.GetLocation(), effect, key, isBoolean: false);
        }
    }

    private static string TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        _ => string.Empty,
    };

    private static IOperation? OperationOf(SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetOperation(context.Node, context.CancellationToken) switch
        {
            IAttributeOperation attribute => attribute.Operation,
            var operation => operation,
        };

    private static void Report(SyntaxNodeAnalysisContext context, Location location, string effect, string name, bool isBoolean)
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
