using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Rules.Retention.Relations;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1010: data that belongs to a retained record and has no period, or a longer one. What a relation is, this rule and the check
/// of the model at start-up define alike (docs/design/relations.md).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RelatedDataOutlivesRecordAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.RelatedDataOutlivesRecord)
{
    /// <summary>The property in which the fix finds the days of the record.</summary>
    internal const string Days = "Days";

    private static DiagnosticDescriptor Rule => RuleDescriptors.RelatedDataOutlivesRecord;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var model = new EntityModel(scope);
        context.RegisterSymbolAction(c => AnalyzeType(c, model, scope), SymbolKind.NamedType);
        context.RegisterSemanticModelAction(AnalyzeCascades);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, EntityModel model, AnalysisScope scope)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class
            || !scope.Reach.MayCarry(type, context.CancellationToken)
            || type.Has(AttributeNames.RetentionExempt)
            || !RelatedPeriods.HasDataOfItsOwn(type, scope.Classification))
        {
            return;
        }

        if (RelatedPeriods.Find(type, model) is var (cause, record, period))
        {
            var own = EffectiveRetention.Of(type);
            var properties = ImmutableDictionary<string, string?>.Empty;
            if (period.Terms.Months == 0)
            {
                properties = properties.Add(Days, period.Terms.Days.ToString(CultureInfo.InvariantCulture));
            }

            context.ReportDiagnostic(Diagnostic.Create(
                Rule, type.Locations[0], FindingSeverity.Definite(Rule, scope), null, properties, Rule.Message(cause, type.Name, record.Name, RelatedPeriods.Display(own), RelatedPeriods.Display(period))));
        }
    }

    // Both types have a clock: the one that runs out first deletes the records of both.
    private static void AnalyzeCascades(SemanticModelAnalysisContext context)
    {
        var (model, token) = (context.SemanticModel, context.CancellationToken);
        if (!FileWords.Of(model.SyntaxTree, token).MayContain("OnDelete"))
        {
            return;
        }

        foreach (var syntax in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (syntax.Expression is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "OnDelete" } name }
                && model.GetOperation(syntax, token) is IInvocationOperation call
                && IsCascade(call)
                && FluentRelations.OfBuilder(call.Instance?.Type, call.Instance!, model.Compilation, token) is { } relation
                && EffectiveRetention.Of(relation.Principal) is not null
                && EffectiveRetention.Of(relation.Dependent) is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, name.GetLocation(), FindingSeverity.Suspicion, null, null, Rule.Message("Cascade", relation.Principal.Name, relation.Dependent.Name)));
            }
        }
    }

    private static bool IsCascade(IInvocationOperation call) => call.Arguments.FirstOrDefault()?.Value is IFieldReferenceOperation { Field.Name: "Cascade" or "ClientCascade" };
}
