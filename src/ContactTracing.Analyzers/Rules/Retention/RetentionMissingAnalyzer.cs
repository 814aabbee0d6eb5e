using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Relations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1001: a type of records with classified data and no period. Reported at the type wherever its declaration or the model
/// of Entity Framework Core shows the need; at the call where only that shows it. Both are live in an editor.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetentionMissingAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.RetentionMissing)
{
    /// <summary>The property in which the fix finds the documentation id of the type, which may be declared elsewhere.</summary>
    internal const string TypeWithoutPeriod = "Type";

    private static DiagnosticDescriptor Rule => RuleDescriptors.RetentionMissing;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var needs = new RetentionNeeds(scope.Compilation.Assembly, scope.Classification, new StoredEntities(scope.Compilation, scope.Symbols), new RecordParts(scope));
        context.RegisterSymbolAction(c => AnalyzeType(c, needs, scope), SymbolKind.NamedType);
        context.RegisterSemanticModelAction(c => AnalyzeCalls(c, needs, scope));
    }

    private static void AnalyzeType(SymbolAnalysisContext context, RetentionNeeds needs, AnalysisScope scope)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (scope.Reach.MayCarry(type, context.CancellationToken) && needs.Of(type) is { } need)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], Facts(type), Rule.Message(need.Cause, type.Name, need.Evidence)));
        }
    }

    // What stores a carrier has one; and a look at the name comes before the compiler is asked what is called.
    private static void AnalyzeCalls(SemanticModelAnalysisContext context, RetentionNeeds needs, AnalysisScope scope)
    {
        var token = context.CancellationToken;
        foreach (var code in scope.Reach.CodeIn(context.SemanticModel.SyntaxTree, token))
        {
            foreach (var syntax in code.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (NameOf(syntax.Expression) is { } name
                    && StoreMethods.MayInclude(name)
                    && context.SemanticModel.GetOperation(syntax, token) is IInvocationOperation call)
                {
                    AnalyzeCall(context, call, needs);
                }
            }
        }
    }

    private static void AnalyzeCall(SemanticModelAnalysisContext context, IInvocationOperation call, RetentionNeeds needs)
    {
        foreach (var stored in StoringCall.ValuesStoredBy(call))
        {
            if (needs.AreUnmetWhenStored(stored.Type) && !IsRepeated(call, stored.Type))
            {
                var message = Rule.Message("StoredHere", stored.Type.Name, needs.EvidenceOf(stored.Type));
                context.ReportDiagnostic(Diagnostic.Create(Rule, stored.Place.GetLocation(), stored.Type.Locations, Facts(stored.Type), message));
            }
        }
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static ImmutableDictionary<string, string?> Facts(INamedTypeSymbol type) =>
        ImmutableDictionary<string, string?>.Empty.Add(TypeWithoutPeriod, type.GetDocumentationCommentId());

    // One body often configures or stores a type several times; the first time is enough.
    private static bool IsRepeated(IInvocationOperation call, INamedTypeSymbol type)
    {
        IOperation root = call;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IInvocationOperation>()
            .Where(c => c.Syntax.SpanStart <= call.Syntax.SpanStart && c.Syntax.Span.End < call.Syntax.Span.End)
            .Any(c => StoringCall.ValuesStoredBy(c).Any(s => SymbolEqualityComparer.Default.Equals(s.Type, type)));
    }
}
