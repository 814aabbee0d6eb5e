using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Rules.Disclosure;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>Classified data on its way into the audit trail, from the analysis of flows that the rules of band CT2 share.</summary>
internal sealed class AuditLeaks(AnalysisScope scope)
{
    // Without one of these words nothing is put into the trail, and a build without the rules of band CT2 need not follow data for it.
    private static readonly ImmutableArray<string> Words =
        ["Justification", "BreakGlassReason", AuditTypes.Entry, "IAuditStore", "AccessRequest", "AccessPath", "RecordReference"];

    private readonly Lazy<bool> _isUsed = new(() =>
        scope.Compilation.SyntaxTrees.Any(static t => Words.Any(FileWords.Of(t, CancellationToken.None).MayContain))
        || scope.Options.AdditionalFiles.Any(UserCatalog.IsCatalog));

    private static DiagnosticDescriptor Rule => RuleDescriptors.AuditMissingOrLeaking;

    public void Report(SemanticModelAnalysisContext context)
    {
        if (!_isUsed.Value)
        {
            return;
        }

        foreach (var (owner, findings) in DisclosureReport.FindingsIn(context, scope))
        {
            var leaks = findings.Where(static f => f.Sink.Channel == SinkChannel.Audit).ToList();
            if (leaks.Count > 0 && !TestCode.Includes(owner))
            {
                leaks.ForEach(leak => context.ReportDiagnostic(ToDiagnostic(leak, owner)));
            }
        }
    }

    private Diagnostic ToDiagnostic(FlowFinding finding, ISymbol place)
    {
        var data = finding.Data;
        var reference = data.Subject is { } subject ? ReferenceOf(subject, place) : null;
        var properties = DisclosureReport.Properties(data, reference);
        return Diagnostic.Create(
            Rule,
            data.Expression.GetLocation(),
            finding.Path,
            reference is not null && IsReference(TypeOf(reference)) ? properties.Add(AccessProperties.IsReference, null) : properties,
            Rule.Message(
                data.Kind.ToString(),
                DisplayNames.Of(data.Source),
                Rule.Message(DisclosureReport.Held(data.Classes)),
                DisplayNames.Of(finding.Sink),
                reference is null ? Rule.Message("NoReference") : Rule.Message("Reference", DisplayNames.Of(reference))));
    }

    /// <summary>What the trail may call the record: the reference that it stores, else its pseudonym.</summary>
    private ISymbol? ReferenceOf(ITypeSymbol type, ISymbol place) =>
        Hierarchy(type).SelectMany(static t => t.GetMembers()).FirstOrDefault(m => IsReference(TypeOf(m)) && IsVisible(m, place)) ?? Pseudonyms.Of(type, place, scope);

    private bool IsVisible(ISymbol member, ISymbol place) => !member.IsStatic
        && scope.Compilation.IsSymbolAccessibleWithin(member, place as INamedTypeSymbol ?? place.ContainingType ?? (ISymbol)scope.Compilation.Assembly);

    private static IEnumerable<ITypeSymbol> Hierarchy(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol { AssociatedSymbol: null } field => field.Type,
        _ => null,
    };

    private static bool IsReference(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "RecordReference" } named && named.FullMetadataName() == AttributeNames.Metadata("RecordReference");
}
