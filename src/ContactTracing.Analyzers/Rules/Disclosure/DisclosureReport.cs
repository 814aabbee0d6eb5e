using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>Turns the findings of the data flow into diagnostics of one rule: both ends, the obligation, the remedy.</summary>
internal sealed class DisclosureReport(DiagnosticDescriptor rule, AnalysisScope scope)
{
    /// <summary>The findings in a file, by the member in whose code they are. It is one analysis, whatever number of rules asks.</summary>
    public static IEnumerable<(ISymbol Owner, ImmutableArray<FlowFinding> Findings)> FindingsIn(SemanticModelAnalysisContext context, AnalysisScope scope)
    {
        var token = context.CancellationToken;
        foreach (var owner in scope.Reach.OwnersIn(context.SemanticModel.SyntaxTree, token))
        {
            if (scope.Flow.FindingsIn(owner, token) is { IsEmpty: false } findings)
            {
                yield return (owner, findings);
            }
        }
    }

    public void Of(SemanticModelAnalysisContext context, Func<FlowFinding, bool> reports)
    {
        foreach (var (owner, findings) in FindingsIn(context, scope))
        {
            foreach (var finding in findings.Where(reports))
            {
                context.ReportDiagnostic(ToDiagnostic(finding, owner));
            }
        }
    }

    private Diagnostic ToDiagnostic(FlowFinding finding, ISymbol place)
    {
        var disclosure = finding.Data;
        var pseudonym = disclosure.Subject is { } subject ? Pseudonyms.Of(subject, place, scope) : null;
        return Diagnostic.Create(
            rule,
            disclosure.Expression.GetLocation(),
            finding.Path,
            Properties(disclosure, pseudonym),
            disclosure.Kind == DisclosureKind.Value ? ValueMessage(finding, pseudonym) : WholeMessage(finding, pseudonym));
    }

    private LocalizableString ValueMessage(FlowFinding finding, ISymbol? pseudonym)
    {
        var source = DisplayNames.Of(finding.Data.Source);
        var sink = DisplayNames.Of(finding.Sink);

        // The rules about logs are one per class; the others name it.
        return finding.Sink.Channel == SinkChannel.Log
            ? rule.Message("Value", source, sink, Remedy(finding.Sink, pseudonym))
            : rule.Message("Value", rule.Message(Held(finding.Data.Classes)), source, sink, Remedy(finding.Sink, pseudonym));
    }

    private LocalizableString WholeMessage(FlowFinding finding, ISymbol? pseudonym)
    {
        var disclosure = finding.Data;
        var remedy = disclosure.MayBeRedacted
            ? rule.Message("Partial", DisplayNames.Of(disclosure.Source), Remedy(finding.Sink, pseudonym))
            : Remedy(finding.Sink, pseudonym);
        return rule.Message(
            (disclosure.Rendering == Rendering.Text ? "Printed" : "Read") + ChannelOf(finding.Sink),
            DisplayNames.Of(disclosure.Source),
            rule.Message(Held(disclosure.Classes)),
            DisplayNames.Of(finding.Sink),
            remedy);
    }

    private LocalizableString Remedy(SinkSite sink, ISymbol? pseudonym) => pseudonym is null
        ? rule.Message("Reference" + ChannelOf(sink))
        : rule.Message("Pseudonym" + ChannelOf(sink), DisplayNames.Of(pseudonym));

    /// <summary>What is said about a channel has its own sentences; those about logs have plain names.</summary>
    private static string ChannelOf(SinkSite sink) => sink.Channel == SinkChannel.Log ? string.Empty : sink.Channel.ToString();

    /// <summary>The cause under which a rule names the classes of data.</summary>
    public static string Held(DataClasses classes) => classes switch
    {
        DataClasses.Health => "Health",
        DataClasses.Identity => "Identity",
        _ => "HealthAndIdentity",
    };

    public static ImmutableDictionary<string, string?> Properties(DisclosedData disclosure, ISymbol? pseudonym)
    {
        var slot = disclosure.Slot.Span;
        return ImmutableDictionary<string, string?>.Empty
            .Add(DisclosureProperties.Pseudonym, pseudonym?.Name)
            .Add(DisclosureProperties.Member, disclosure.Source.Name)
            .Add(DisclosureProperties.Kind, disclosure.Kind.ToString())
            .Add(DisclosureProperties.Redactable, disclosure.MayBeRedacted ? disclosure.Source.GetDocumentationCommentId() : null)
            .Add(DisclosureProperties.SlotStart, slot.Start.ToString(CultureInfo.InvariantCulture))
            .Add(DisclosureProperties.SlotLength, slot.Length.ToString(CultureInfo.InvariantCulture));
    }
}
