using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>Members that nothing outside an outermost type can reach, and what inside it refers to them.</summary>
internal static class PrivateHelpers
{
    /// <summary>The member that an operation refers to, when it is one that could be a private helper.</summary>
    public static HelperReference? ReferenceIn(IOperation operation, ISymbol user)
    {
        ISymbol? member = operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IMemberReferenceOperation reference => reference.Member,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };

        return member is null || !Is(Normalise(member)) || AccessContext.IsNamedOnly(operation)
            ? null
            : new HelperReference(Normalise(member), Normalise(user), DeclaredAround(operation, user), Escapes(operation));
    }

    /// <summary>One symbol for what source, calls and accessors show as several.</summary>
    public static ISymbol Normalise(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: { } associated } => associated.OriginalDefinition,
        IMethodSymbol method => Definition((method.ReducedFrom ?? method).OriginalDefinition),
        IFieldSymbol { AssociatedSymbol: { } associated } => associated.OriginalDefinition,
        _ => member.OriginalDefinition,
    };

    /// <summary>Whether only code of the outermost type around the member can call it.</summary>
    public static bool Is(ISymbol member) => IsPrivate(member) && !IsContract(member);

    /// <summary>Whether code outside the outermost type can neither name the member nor reach it through an interface.</summary>
    public static bool IsPrivate(ISymbol member)
    {
        for (var symbol = member; symbol?.ContainingType is not null; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility == Accessibility.Private && !IsExplicit(symbol))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol Definition(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    // An override or an implementation is called through the contract, by callers that cannot be seen here.
    private static bool IsContract(ISymbol member) =>
        member.IsOverride
        || IsExplicit(member)
        || (member.DeclaredAccessibility == Accessibility.Public && ImplementsInterface(member));

    private static bool ImplementsInterface(ISymbol member) =>
        member.ContainingType.AllInterfaces
            .SelectMany(i => i.GetMembers(member.Name))
            .Any(m => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(m), member));

    private static bool IsExplicit(ISymbol member) => member switch
    {
        IMethodSymbol method => !method.ExplicitInterfaceImplementations.IsEmpty,
        IPropertySymbol property => !property.ExplicitInterfaceImplementations.IsEmpty,
        IEventSymbol @event => !@event.ExplicitInterfaceImplementations.IsEmpty,
        _ => false,
    };

    private static ISymbol? DeclaredAround(IOperation operation, ISymbol user) =>
        AccessContext.DeclaredFunctionAround(operation) ?? (user.Has(AttributeNames.NeedToKnow) ? user : null);

    // A delegate that is stored or returned is called by whoever holds it, at any time.
    private static bool Escapes(IOperation operation)
    {
        if (operation is not IMethodReferenceOperation)
        {
            return false;
        }

        var holder = operation.Parent;
        while (holder is IDelegateCreationOperation or IConversionOperation or IConditionalOperation or ICoalesceOperation)
        {
            holder = holder.Parent;
        }

        return holder is not (IArgumentOperation
            or IVariableInitializerOperation
            or ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IDiscardOperation });
    }
}

/// <param name="Helper">The private member that is referred to.</param>
/// <param name="User">The member that refers to it.</param>
/// <param name="Declared">The method, accessor, lambda or local function in which the reference stands, where it is itself declared.</param>
/// <param name="Escapes">Whether the helper leaves as a delegate that others may call.</param>
internal sealed record HelperReference(ISymbol Helper, ISymbol User, ISymbol? Declared, bool Escapes)
{
    public bool IsCovered => Declared is not null;
}
