using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1005: an anchor that an update can move, and code that does so. The period runs from the collection, whatever happens to
/// the record afterwards (S8).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnchorCanRestartAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.AnchorCanRestart)
{
    /// <summary>The property in which the fix finds the documentation id of an anchor with a setter.</summary>
    internal const string Anchor = "Anchor";

    private static DiagnosticDescriptor Rule => RuleDescriptors.AnchorCanRestart;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var anchors = new AnchorMembers(scope);
        context.RegisterSymbolAction(c => AnalyzeType(c, anchors, scope), SymbolKind.NamedType);
        context.RegisterSemanticModelAction(c => AnalyzeWrites(c, anchors, scope));
    }

    private static void AnalyzeType(SymbolAnalysisContext context, AnchorMembers anchors, AnalysisScope scope)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetMembers().Any(m => anchors.HaveName(m.Name)) || type.Has(AttributeNames.RetentionExempt))
        {
            return;
        }

        foreach (var anchor in RetentionAnchors.Of(type).Where(a => !a.IsStatic && SymbolEqualityComparer.Default.Equals(a.ContainingType, type)))
        {
            if (OpenAnchor.CauseOf(anchor) is { } cause)
            {
                Report(cause, FindingSeverity.Definite(Rule, scope));
            }

            if (MovingName.Is(anchor.Name))
            {
                Report("Moves", FindingSeverity.Suspicion);
            }

            void Report(string cause, DiagnosticSeverity severity)
            {
                var properties = cause == OpenAnchor.Setter ? ImmutableDictionary<string, string?>.Empty.Add(Anchor, anchor.GetDocumentationCommentId()) : null;
                context.ReportDiagnostic(Diagnostic.Create(Rule, anchor.Locations[0], severity, null, properties, Rule.Message(cause, anchor.Name, type.Name)));
            }
        }
    }

    private static void AnalyzeWrites(SemanticModelAnalysisContext context, AnchorMembers anchors, AnalysisScope scope)
    {
        var (model, token) = (context.SemanticModel, context.CancellationToken);
        if (!anchors.MayBeMentionedIn(model.SyntaxTree, token))
        {
            return;
        }

        foreach (var name in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (anchors.HaveName(name.Identifier.ValueText)
                && AnchorWrite.At(name) is { } write
                && model.GetSymbolInfo(name, token).Symbol is { ContainingType: { } type } anchor
                && anchors.Contain(anchor)
                && !Construction.Covers(write, model, token)
                && !new KeptClock(anchors, model, token).Is(write.Value)
                && !IsExempt(EnclosingMembers.At(name.SpanStart, model, token)))
            {
                var message = Rule.Message(write.Original is null ? "Assigned" : "Copied", anchor.Name, type.Name);
                context.ReportDiagnostic(Diagnostic.Create(Rule, write.Place.GetLocation(), FindingSeverity.Definite(Rule, scope), null, null, message));
            }
        }
    }

    // Tests make up records of any age.
    private static bool IsExempt(ISymbol? place) =>
        place is not null && (GeneratedCode.Includes(place) || TestCode.Includes(place));
}
