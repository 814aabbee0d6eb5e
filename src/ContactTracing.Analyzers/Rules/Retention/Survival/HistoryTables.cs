using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>Temporal tables: the database copies every row that is deleted into a history, which no purge of the table reaches.</summary>
internal sealed class HistoryTables(RetainedRecords records)
{
    private const string Temporal = "IsTemporal";

    public IEnumerable<SurvivingData> In(SemanticModel model, CancellationToken token)
    {
        if (!FileWords.Of(model.SyntaxTree, token).MayContain(Temporal))
        {
            yield break;
        }

        foreach (var syntax in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (syntax.Expression is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: Temporal } name }
                && model.GetOperation(syntax, token) is IInvocationOperation call
                && !call.Arguments.Any(static a => a.Value.ConstantValue is { HasValue: true, Value: false })
                && RecordOf(call) is { } record)
            {
                yield return new("History", name.GetLocation(), [record.Name]);
            }
        }
    }

    // TableBuilder<Case>, or the same as what the extension method extends.
    private INamedTypeSymbol? RecordOf(IInvocationOperation call) =>
        (call.Instance?.Type ?? call.Arguments.FirstOrDefault()?.Value.Type) is INamedTypeSymbol { TypeArguments.IsEmpty: false, Name: "TableBuilder" or "OwnedNavigationTableBuilder" } builder
            ? builder.TypeArguments.OfType<INamedTypeSymbol>().LastOrDefault(records.Contain)
            : null;
}
