using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>Reads the expression that is the id of an actor.</summary>
internal sealed class ActorIds(Compilation compilation, CancellationToken token)
{
    private static readonly ImmutableArray<string> OfProgram = ["UserName", "UserDomainName", "MachineName"];

    /// <summary>The expressions of which one becomes the id: both sides of <c>??</c>, the arms of a choice.</summary>
    public static IEnumerable<IOperation> ChoicesOf(IOperation id) => id switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var inner } => ChoicesOf(inner),
        IParenthesizedOperation { Operand: var inner } => ChoicesOf(inner),
        ICoalesceOperation coalesce => ChoicesOf(coalesce.Value).Concat(ChoicesOf(coalesce.WhenNull)),
        IConditionalOperation { WhenFalse: { } otherwise } choice => ChoicesOf(choice.WhenTrue).Concat(ChoicesOf(otherwise)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static a => ChoicesOf(a.Value)),
        _ => [id],
    };

    /// <summary>What the id is whoever acts; null where it may depend on them.</summary>
    public FixedId? Of(IOperation? id, int depth = 0) => id switch
    {
        null => null,
        _ when depth > Definition.MaxDepth => null,
        { ConstantValue: { HasValue: true, Value: string text } } => new FixedId(text, IsOfMachine: false),
        IConversionOperation { OperatorMethod: null, Operand: var inner } => Of(inner, depth + 1),
        IParenthesizedOperation { Operand: var inner } => Of(inner, depth + 1),
        ILocalReferenceOperation local => Of(Definition.OfLocal(local, compilation, token), depth + 1),
        IFieldReferenceOperation { Field: { IsStatic: true } field } => Of(Definition.OfMember(field, compilation, token), depth + 1),
        IPropertyReferenceOperation { Property: var property } when IsOfProgram(property) => new FixedId(AccessNames.Of(property), IsOfMachine: true),
        IPropertyReferenceOperation { Property: { IsStatic: true } property } => Of(Definition.OfMember(property, compilation, token), depth + 1),
        IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } text } call => Whole([text, .. call.Arguments.Select(static a => a.Value)], depth),
        IBinaryOperation sum => Whole([sum.LeftOperand, sum.RightOperand], depth),
        IInterpolatedStringOperation text => Whole(text.Parts.OfType<IInterpolationOperation>().Select(static p => p.Expression), depth),
        _ => null,
    };

    private static bool IsOfProgram(IPropertySymbol property) =>
        OfProgram.Contains(property.Name)
        && property.ContainingType is { Name: "Environment", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What is made of parts is the account of the program where one part is, and none depends on who acts.</summary>
    private FixedId? Whole(IEnumerable<IOperation> parts, int depth)
    {
        var known = parts.Select(part => IsConstant(part) ? new FixedId(string.Empty, IsOfMachine: false) : Of(part, depth + 1)).ToList();
        return known.Contains(null) ? null : known.Find(static part => part!.IsOfMachine);
    }

    private static bool IsConstant(IOperation part) => part.ConstantValue.HasValue || (part is IConversionOperation { Operand: var inner } && IsConstant(inner));
}
