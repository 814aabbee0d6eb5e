using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Disclosure.Switches;
using ContactTracing.Analyzers.Symbols;
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
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        // Tests run on invented people.
        if (TestCode.IsProject(scope.Compilation))
        {
            return;
        }

        var hasSwitches = LeakySwitches.All.Any(s => !scope.Symbols.Types(s.TypeName).IsEmpty);
        context.RegisterSemanticModelAction(file => Analyze(file, hasSwitches));
    }

    private static void Analyze(SemanticModelAnalysisContext context, bool hasSwitches)
    {
        // Asked of texts and names first: almost none of them is one of these, and operations are dear.
        var tree = context.SemanticModel.SyntaxTree;
        var mayUse = hasSwitches && FileWords.MayMention(tree, LeakySwitches.Names, context.CancellationToken);
        var mayOpen = ConnectionText.MayHoldSwitch(tree.GetText(context.CancellationToken).ToString());
        foreach (var node in mayUse || mayOpen ? tree.GetRoot(context.CancellationToken).DescendantNodes() : [])
        {
            if (mayUse && SwitchSyntax.MayUse(node))
            {
                AnalyzeUse(context, node);
            }
            else if (mayOpen && TextOf(node) is { } text && ConnectionText.SwitchIn(text) is var (key, effect)
                && OperationOf(context, node) is { } operation
                && !IsExempt(operation, PlaceOf(context, node)))
            {
                Report(context, node.GetLocation(), effect, key, isBoolean: false);
            }
        }
    }

    private static void AnalyzeUse(SemanticModelAnalysisContext context, SyntaxNode node)
    {
        if (OperationOf(context, node) is { } operation
            && SwitchUse.Of(operation) is { } use
            && !IsExempt(operation, PlaceOf(context, node)))
        {
            Report(context, LocationOf(operation, use), use.Switch.Effect, DisplayNames.Of(use.Member), use.Switch.IsBoolean);
        }
    }

    private static bool IsExempt(IOperation operation, ISymbol? place) =>
        DevelopmentGuard.Covers(operation, place) || (place is not null && GeneratedCode.Includes(place));

    /// <summary>The member around the code, or the one that bears the attribute.</summary>
    private static ISymbol? PlaceOf(SemanticModelAnalysisContext context, SyntaxNode node) =>
        (node is AttributeSyntax { Parent.Parent: { } declaration } ? context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) : null)
        ?? EnclosingMembers.At(node.SpanStart, context.SemanticModel, context.CancellationToken);

    private static string? TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        _ => null,
    };

    private static IOperation? OperationOf(SemanticModelAnalysisContext context, SyntaxNode node) =>
        context.SemanticModel.GetOperation(node, context.CancellationToken) switch
        {
            IAttributeOperation attribute => attribute.Operation,
            var operation => operation,
        };

    private static void Report(SemanticModelAnalysisContext context, Location location, string effect, string name, bool isBoolean)
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
