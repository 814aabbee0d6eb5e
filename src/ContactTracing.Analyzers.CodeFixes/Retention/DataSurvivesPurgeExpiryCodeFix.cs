using System.Composition;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>CT1007: lets a cache entry of one record expire at the deadline of that record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DataSurvivesPurgeExpiryCodeFix)), Shared]
public sealed class DataSurvivesPurgeExpiryCodeFix() : ContactTracingCodeFix(RuleIds.DataSurvivesPurge)
{
    private const string Options = "global::Microsoft.Extensions.Caching.Distributed.DistributedCacheEntryOptions";

    private protected override string Title => "Let the entry expire at the deadline of its record";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause) && cause == "Cache"
            ? root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>()
            : null;

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        ExpiryOf((InvocationExpressionSyntax)target, model) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        var call = (InvocationExpressionSyntax)target;
        var expiry = SyntaxFactory.Argument(Simplified(ExpiryOf(call, editor.SemanticModel)!));
        var arguments = call.ArgumentList.Arguments.Insert(2, expiry.WithLeadingTrivia(SyntaxFactory.Space));
        editor.ReplaceNode(call, call.WithArgumentList(call.ArgumentList.WithArguments(arguments)));
    }

    private static ExpressionSyntax Simplified(ExpressionSyntax written) => written.ReplaceNodes(
        written.DescendantNodesAndSelf().Where(static n => n is NameSyntax or MemberAccessExpressionSyntax),
        static (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));

    /// <summary>The argument to add after key and value; null where the record is not at hand, or an overload does not take it.</summary>
    private static ExpressionSyntax? ExpiryOf(InvocationExpressionSyntax call, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ReducedFrom: not null } method || arguments.Count < 2 || arguments.Any(static a => a.NameColon is not null))
        {
            return null;
        }

        return (method.ContainingType.Name, method.Name) switch
        {
            ("CacheExtensions", "Set") when arguments.Count == 2 => DeadlineOf(arguments[1].Expression, model),
            ("DistributedCacheExtensions", not null) when !method.Parameters.Any(static p => p.Type.Name == "DistributedCacheEntryOptions")
                && SerializedIn(arguments[1].Expression) is { } record
                && DeadlineOf(record, model) is { } deadline => SyntaxFactory.ParseExpression($"new {Options} {{ AbsoluteExpiration = {deadline} }}"),
            _ => null,
        };
    }

    private static ExpressionSyntax? DeadlineOf(ExpressionSyntax record, SemanticModel model) =>
        record is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && model.GetTypeInfo(record).Type is INamedTypeSymbol type
        && GeneratedPolicy.Find(type) is { } policy
        && policy.GetMembers("Deadline").OfType<IMethodSymbol>().Any(m => m.Parameters.Length == 1 && model.Compilation.ClassifyCommonConversion(type, m.Parameters[0].Type).IsImplicit)
            ? SyntaxFactory.ParseExpression($"{policy.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.Deadline({record.WithoutTrivia()})")
            : null;

    // JsonSerializer.Serialize(c), alone.
    private static ExpressionSyntax? SerializedIn(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Serialize" or "SerializeToUtf8Bytes" or "SerializeObject" }, ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments[0].Expression
            : null;
}
