using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>A place where the audit trail loses an access, or the name of who made it.</summary>
/// <param name="Place">Where it is reported.</param>
/// <param name="Operation">The code in question, which may run on machines of developers only; null where it is a declaration.</param>
/// <param name="Cause">The end of the name of its message.</param>
/// <param name="Subject">What the message names.</param>
internal sealed record AuditFinding(Location Place, IOperation? Operation, string Cause, string Subject)
{
    private static DiagnosticDescriptor Rule => RuleDescriptors.AuditMissingOrLeaking;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place, Rule.Message(Cause, Subject));
}
