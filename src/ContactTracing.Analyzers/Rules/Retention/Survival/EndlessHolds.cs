using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>
/// Legal holds without an end: the last instant that there is, or one that nobody alive will see. A hold keeps a record although it
/// is due, so it has to end, and be renewed by whoever ordered it.
/// </summary>
internal sealed class EndlessHolds(AnchorMembers anchors)
{
    private const string Hold = "LegalHold";

    // A proceeding may last for decades; no order is for a century.
    private const double EndlessDays = 99 * 365.25;
    private const int EndlessYear = 2100;

    public IEnumerable<SurvivingData> In(SemanticModel model, CancellationToken token)
    {
        if (!FileWords.Of(model.SyntaxTree, token).MayContain(Hold))
        {
            yield break;
        }

        var reader = new AgeReader(anchors, model.Compilation, token);
        foreach (var syntax in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (syntax is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax
                && model.GetOperation(syntax, token) is IObjectCreationOperation { Type: { Name: Hold } type } creation
                && type.ContainingNamespace.IsPackageNamespace()
                && creation.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "expiresAt") is { } expiry
                && IsEndless(expiry.Value, reader, model.Compilation, token))
            {
                yield return new("Hold", expiry.Value.Syntax.GetLocation(), []);
            }
        }
    }

    private static bool IsEndless(IOperation end, AgeReader reader, Compilation compilation, CancellationToken token, int depth = 0) => Unwrap(end) switch
    {
        IFieldReferenceOperation { Field: { Name: "MaxValue", IsStatic: true } } => true,
        IObjectCreationOperation { Arguments.Length: >= 3 } date => date.Arguments[0].Value.ConstantValue is { HasValue: true, Value: int and >= EndlessYear },
        ILocalReferenceOperation local when depth < Definition.MaxDepth && Definition.OfLocal(local, compilation, token) is { } initial =>
            IsEndless(initial, reader, compilation, token, depth + 1),
        var other => reader.Read(other) is { Anchors: 0, Presents: 1 } age && age.Days + PeriodLength.LongestDays(age.Months) >= EndlessDays,
    };

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
