using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>A classified member whose value an operation sees, and where.</summary>
/// <param name="Path">The method, accessor, property or field in whose code it is seen.</param>
/// <param name="Member">The classified member.</param>
/// <param name="Data">How it is classified.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="Function">The nearest lambda or local function around the place that is itself a declared access path.</param>
/// <param name="IsGated">Whether the member is a declared access path, which whoever calls it has passed.</param>
internal sealed record ClassifiedRead(
    ISymbol Path, ISymbol Member, SymbolClassification Data, SyntaxNode Place, IMethodSymbol? Function, bool IsGated)
{
    /// <summary>Whether a declaration permits it, whatever the member around the code declares.</summary>
    public bool IsDeclared => IsGated || DeclaredBy is not null;

    public static ImmutableArray<ClassifiedRead> InOrder(IEnumerable<ClassifiedRead> reads) =>
    [
        .. reads
            .OrderBy(static r => r.Place.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(static r => r.Place.SpanStart),
    ];

    /// <summary>The function or accessor that is declared where the member around the code need not be.</summary>
    public ISymbol? DeclaredBy => Function ?? (Path is IMethodSymbol && Path.Has(AttributeNames.NeedToKnow) ? Path : null);
}

/// <summary>Finds the classified members that an operation reads.</summary>
internal sealed class ClassifiedReads(ClassificationModel classification)
{
    /// <param name="operation">An operation.</param>
    /// <param name="path">The method, property or field in whose body or initialiser it stands.</param>
    public IEnumerable<ClassifiedRead> In(IOperation operation, ISymbol path)
    {
        foreach (var (member, place) in Seen(operation))
        {
            if (classification.Of(member, InstanceOf(operation)?.Type) is { IsClassified: true } data
                && !IsDataOf(path, member, InstanceOf(operation))
                && !GeneratedView.Is(member.ContainingType)
                && !AccessContext.IsNamedOnly(operation))
            {
                yield return new ClassifiedRead(path, member, data, place, AccessContext.DeclaredFunctionAround(operation), IsGated(member));
            }
        }
    }

    private static IEnumerable<(ISymbol Member, SyntaxNode Place)> Seen(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field.IsConst: true } => [],
        IMemberReferenceOperation reference => AccessContext.IsWritten(reference) ? [] : [(reference.Member, MemberName.In(reference.Syntax))],
        IInvocationOperation call => [(call.TargetMethod, MemberName.In(call.Syntax))],
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

    // Whoever calls a declared path has passed it.
    private static bool IsGated(ISymbol member) =>
        member is IMethodSymbol ? DeclaredPath.Covers(member) : DeclaredPath.IsDeclaredMember(member);
}
