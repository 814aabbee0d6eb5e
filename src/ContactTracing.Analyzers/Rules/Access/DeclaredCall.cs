using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>A call of one declared access path from code that may be on another.</summary>
/// <param name="Path">The member in whose code it stands.</param>
/// <param name="Target">The declared path that is called.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="DeclaredBy">The function or accessor around it that is itself declared.</param>
internal sealed record DeclaredCall(ISymbol Path, ISymbol Target, SyntaxNode Place, ISymbol? DeclaredBy)
{
    public static DeclaredCall? In(IOperation operation, ISymbol path, ClassificationModel classification)
    {
        ISymbol? target = operation switch
        {
            IInvocationOperation { TargetMethod.MethodKind: not (MethodKind.LocalFunction or MethodKind.DelegateInvoke) } call => call.TargetMethod,
            IMethodReferenceOperation { Method.MethodKind: not MethodKind.LocalFunction } reference => reference.Method,
            IPropertyReferenceOperation reference => reference.Property,
            _ => null,
        };
        return target is null || !classification.Assemblies.Contains(target) || AccessScope.AllOf(target).IsEmpty || AccessContext.IsNamedOnly(operation)
            ? null
            : new DeclaredCall(
                path,
                target,
                MemberName.In(operation.Syntax),
                AccessContext.DeclaredFunctionAround(operation) ?? (path is IMethodSymbol && AccessScope.OwnOf(path) is not null ? path : null));
    }
}
