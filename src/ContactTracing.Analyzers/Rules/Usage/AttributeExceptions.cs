using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary><c>[SuppressMessage]</c> for a rule, on whatever and of whatever, and <c>[RetentionExempt]</c>.</summary>
internal static class AttributeExceptions
{
    private static readonly ImmutableArray<string> Names = ["SuppressMessageAttribute", "UnconditionalSuppressMessageAttribute", AttributeNames.RetentionExempt];

    public static void Analyze(SemanticModelAnalysisContext context)
    {
        foreach (var use in AttributeUse.In(context, Names, static type => IsSuppression(type) || IsExemption(type)))
        {
            if (IsExemption(use.Type))
            {
                AnalyzeExemption(context, use);
            }
            else
            {
                AnalyzeSuppression(context, use);
            }
        }
    }

    private static bool IsExemption(INamedTypeSymbol type) => type.IsPackageAttribute(AttributeNames.RetentionExempt);

    // The compiler honours both; the second one survives in metadata.
    private static bool IsSuppression(INamedTypeSymbol type) =>
        type.Name.EndsWith("SuppressMessageAttribute", StringComparison.Ordinal)
        && type.FullMetadataName() is "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute"
            or "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute";

    private static void AnalyzeSuppression(SemanticModelAnalysisContext context, AttributeUse use)
    {
        // "CT1001" or "CT1001:Retention is missing".
        var check = use.Argument("checkId", 1) is { } argument ? use.Constant(argument).Value as string : null;
        var id = check?.Split(':')[0] ?? "";
        if (!RuleIds.IsRuleId(id) || id == RuleIds.UnjustifiedException)
        {
            return;
        }

        var justification = use.Named("Justification");
        if (justification is null || IsMissing(use.Constant(justification), t => ExceptionReason.IsMissingFor(t, [id])))
        {
            Report(context, use, justification, "Suppression", id, use.Type.Name.Substring(0, use.Type.Name.Length - nameof(Attribute).Length));
        }
    }

    private static void AnalyzeExemption(SemanticModelAnalysisContext context, AttributeUse use)
    {
        ReportIfMissing(use.Argument("reason", 0), "Exemption");
        ReportIfMissing(use.Argument("legalReference", 1), "ExemptionReference");

        void ReportIfMissing(ExpressionSyntax? argument, string cause)
        {
            // An argument that is left out is an error of the compiler.
            if (argument is not null && IsMissing(use.Constant(argument), t => ExceptionReason.IsMissing(t, [use.Owner.Name])))
            {
                Report(context, use, argument, cause, use.Owner.Name);
            }
        }
    }

    // So is a value that is no constant, or no text.
    private static bool IsMissing(Optional<object?> constant, Func<string?, bool> isNoReason) =>
        constant is { HasValue: true, Value: string or null } && isNoReason((string?)constant.Value);

    private static void Report(SemanticModelAnalysisContext context, AttributeUse use, ExpressionSyntax? argument, string cause, params object[] arguments)
    {
        var message = RuleDescriptors.UnjustifiedException.Message(cause, arguments);
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.UnjustifiedException, use.At(argument), message));
    }
}
