using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>
/// <c>[Pseudonym]</c> and <c>[NotPersonalData]</c> on what is classified all the same: by another attribute beside it, by
/// what it overrides or implements, by the record parameter behind it.
/// </summary>
internal static class DenialContradictions
{
    private static DiagnosticDescriptor Rule => RuleDescriptors.Contradiction;

    public static void Analyze(SymbolAnalysisContext context, ClassificationModel classification)
    {
        var symbol = context.Symbol;
        var attributes = symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes();
        var pseudonym = Find(attributes, AttributeNames.Pseudonym);
        var denial = Find(attributes, AttributeNames.NotPersonalData);
        if (pseudonym is not null && denial is not null)
        {
            Report(context, denial, "PseudonymAndNotPersonal", symbol.Name);
        }

        if ((denial ?? pseudonym) is { } denied && WhatClassifies(symbol, classification) is { } reason)
        {
            Report(context, denied, CauseOf(reason.Kind), symbol.Name, ShortName(denied), reason.Explain());
        }

        if (denial is not null && IsWithoutReason(denial))
        {
            Report(context, denial, "ReasonMissing", symbol.Name);
        }
    }

    // A classified type around the member may be refined by its members, and rows of tables are CT0002's business.
    private static ClassificationReason? WhatClassifies(ISymbol symbol, ClassificationModel classification) =>
        classification.Of(symbol).Reason is
        {
            Kind: ReasonKind.Attribute or ReasonKind.ForeignAttribute or ReasonKind.RecordParameter or ReasonKind.Override or ReasonKind.InterfaceMember,
        } reason && classification.Of(symbol).IsClassified
            ? reason
            : null;

    private static string CauseOf(ReasonKind kind) =>
        kind is ReasonKind.Override or ReasonKind.InterfaceMember ? "WeakensMember" : "ClassifiedAndDenied";

    private static bool IsWithoutReason(AttributeData denial)
    {
        var arguments = denial.ConstructorArguments;
        return arguments.Length == 1
            && arguments[0].Kind == TypedConstantKind.Primitive
            && string.IsNullOrWhiteSpace(arguments[0].Value as string);
    }

    private static AttributeData? Find(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.FirstOrDefault(a => a.AttributeClass?.IsPackageAttribute(name) == true);

    private static string ShortName(AttributeData attribute) =>
        attribute.AttributeClass!.Name.Substring(0, attribute.AttributeClass.Name.Length - nameof(Attribute).Length);

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, string cause, params object[] arguments)
    {
        // An attribute without syntax came with metadata or the compiler; nobody could correct it here.
        if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), Rule.Message(cause, arguments)));
        }
    }
}
