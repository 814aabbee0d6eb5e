using ContactTracing.Analyzers.Symbols;
using ContactTracing.DataProtection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>Actors whose id is the same whoever acts: it stands in the code, or is the account under which the program runs.</summary>
internal sealed class SharedActors(AuditTypes types)
{
    private const string ActorId = nameof(ActorId);

    private static readonly HashSet<string> Shared =
        new(SharedAccountNames.Usual.Select(SharedAccountNames.NameOf), StringComparer.OrdinalIgnoreCase);

    public static bool MayBeIn(FileWords words) => words.MayContain(AuditTypes.Actor) || words.MayContain(ActorId);

    public IEnumerable<AuditFinding> In(SemanticModel model, CancellationToken token)
    {
        var ids = new ActorIds(model.Compilation, token);
        return model.SyntaxTree.GetRoot(token).DescendantNodes()
            .Where(static n => n is BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: ActorId } })
            .Select(n => IdIn(model.GetOperation(n, token)))
            .OfType<IOperation>()
            .SelectMany(ActorIds.ChoicesOf)
            .Select(id => Finding(id, ids.Of(id)))
            .OfType<AuditFinding>();
    }

    private IOperation? IdIn(IOperation? operation) => operation switch
    {
        IObjectCreationOperation { Constructor: { } constructor } creation when types.IsActor(constructor.ContainingType) =>
            creation.Arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0)?.Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: ActorId, ContainingType: var type } }, Value: var value } when types.IsEntry(type) => value,
        _ => null,
    };

    private AuditFinding? Finding(IOperation id, FixedId? known) => known switch
    {
        { IsOfMachine: true, Text: var name } when !types.IsDesktop => new(id.Syntax.GetLocation(), id, "MachineActor", name),
        { IsOfMachine: false, Text: var text } when !string.IsNullOrWhiteSpace(text) => new(id.Syntax.GetLocation(), id, IsShared(text) ? "SharedActor" : "ConstantActor", text),
        _ => null,
    };

    private static bool IsShared(string id)
    {
        try
        {
            return Shared.Contains(SharedAccountNames.NameOf(id));
        }
        catch (ArgumentException)
        {
            // No Unicode text, so no name either.
            return false;
        }
    }
}
