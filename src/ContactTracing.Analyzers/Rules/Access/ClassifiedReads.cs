using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>A classified member whose value an operation sees, and where.</summary>
internal sealed record ClassifiedRead(ISymbol Path, ISymbol Member, SyntaxNode Place);

/// <summary>Finds the classified members that an operation reads.</summary>
internal sealed class ClassifiedReads(ClassificationModel classification)
{
    /// <param name="operation">An operation.</param>
    /// <param name="path">The method, property or field in whose body or initialiser it stands.</param>
    public IEnumerable<ClassifiedRead> In(IOperation operation, ISymbol path)
    {
        foreach (var (member, place) in Seen(operation))
        {
            if (classification.Of(member, InstanceOf(operation)?.Type).IsClassified
                && !IsDataOf(path, member, InstanceOf(operation))
                && !IsGated(member)
                && !AccessContext.IsNamedOnly(operation)
                && !AccessContext.IsInDeclaredFunction(operation))
            {
                yield return new ClassifiedRead(path, member, place);
            }
        }
    }

    private static IEnumerable<(ISymbol Member, SyntaxNode Place)> Seen(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field.IsConst: true } => [],
        IMemberReferenceOperation reference => AccessContext.IsWritten(reference) ? [] : [(reference.Member, NameIn(reference.Syntax))],
        IInvocationOperation call => [(call.TargetMethod, NameIn(call.Syntax))],
        IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } pattern =>
            DeconstructedMembers.Of(method, [.. pattern.DeconstructionSubpatterns]),
        IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax, SemanticModel: { } model } deconstruction =>
            DeconstructedMembers.Of(model.GetDeconstructionInfo(syntax), deconstruction.Target),
        IForEachLoopOperation { Syntax: ForEachVariableStatementSyntax syntax, SemanticModel: { } model } loop =>
            DeconstructedMembers.Of(model.GetDeconstructionInfo(syntax), loop.LoopControlVariable),
        _ => [],
    };

    private static IOperation? InstanceOf(IOperation operation) => operation switch
    {
        IMemberReferenceOperation reference => reference.Instance,
        IInvocationOperation call => call.Instance,
        _ => null,
    };

    // A type may use its own data. A type derived from it may as well, through its own instances, as with protected members.
    private static bool IsDataOf(ISymbol path, ISymbol member, IOperation? instance)
    {
        var declaring = member.ContainingType?.OriginalDefinition;
        for (var type = path.ContainingType; type is not null && declaring is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring)
                || (Inherits(type, declaring) && instance?.Type is { } seen && Inherits(seen, type.OriginalDefinition)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Inherits(ITypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, ancestor));
    }

    // Whoever calls a declared path has passed it; the generated view asks for a grant itself.
    private static bool IsGated(ISymbol member) =>
        GeneratedView.Is(member.ContainingType)
        || (member is IMethodSymbol ? DeclaredPath.Covers(member) : DeclaredPath.IsDeclaredMember(member));

    private static SyntaxNode NameIn(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => NameIn(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => syntax,
    };
}
