using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>Finds the constants in a file that a purge runs by: the options of the schedule, the lead of a single purge.</summary>
internal sealed class Schedules(HeldRecords records)
{
    // The calls that configure differ: each assembly has one of its own name.
    private static readonly string[] Constants = ["Interval", "RunLimit", "Lead"];

    public IEnumerable<SchedulingProblem> In(SemanticModel model, CancellationToken token)
    {
        if (!FileWords.MayMention(model.SyntaxTree, Constants, token))
        {
            yield break;
        }

        var spans = new ConstantSpan(model.Compilation, token);
        var schedules = new Dictionary<SyntaxNode, Schedule>();
        foreach (var assignment in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(MayBeAny))
        {
            if (model.GetOperation(assignment, token) is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } operation)
            {
                continue;
            }

            if (Schedule.Has(property))
            {
                var code = CodeAround(assignment);
                schedules[code] = schedules.TryGetValue(code, out var known) ? known : new();
                schedules[code].Set(property.Name, spans.Read(operation.Value), operation.Value);
            }
            else if (IsLeadOfPurge(property) && spans.Read(operation.Value) is { } lead && lead <= TimeSpan.Zero)
            {
                yield return new("NoLead", operation.Value, [lead]);
            }
        }

        foreach (var schedule in schedules.Values)
        {
            if (schedule.Problem(records.Own()) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static bool MayBeAny(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax name => Constants.Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => Constants.Contains(access.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool IsLeadOfPurge(IPropertySymbol property) =>
        property is { Name: "Lead", ContainingType: { Name: "PurgeOptions" } type } && type.ContainingNamespace.IsPackageNamespace();

    // The lambda that configures, the initialiser, or the body.
    private static SyntaxNode CodeAround(AssignmentExpressionSyntax assignment) => assignment.Ancestors().FirstOrDefault(static n =>
        n is AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax or BaseMethodDeclarationSyntax or CompilationUnitSyntax) ?? assignment;
}
