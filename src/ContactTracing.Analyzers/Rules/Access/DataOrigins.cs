using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// Where the carriers that a method returns come from. What its callers gave it (parameters, records that it creates from
/// them) tells them nothing new; what it takes from fields, stores and other services does.
/// </summary>
internal sealed class DataOrigins
{
    private readonly IMethodSymbol _method;
    private readonly Carriers _carriers;
    private readonly ValueFlows _flows;
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _ownMethods = new(SymbolEqualityComparer.Default);
    private bool _fetches;

    private DataOrigins(IMethodSymbol method, Carriers carriers, ValueFlows flows) =>
        (_method, _carriers, _flows) = (method, carriers, flows);

    public static Origins Of(IMethodSymbol method, ImmutableArray<IOperation> blocks, Carriers carriers)
    {
        var origins = new DataOrigins(method, carriers, new ValueFlows(blocks));
        origins.FollowAll(ValueFlows.ReturnedFrom(blocks));
        foreach (var parameter in method.Parameters.Where(static p => p.RefKind == RefKind.Out))
        {
            origins.FollowVariable(parameter);
        }

        return new Origins(origins._fetches, [.. origins._ownMethods]);
    }

    private void FollowAll(IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            Follow(ValueFlows.Unwrap(value));
        }
    }

    private void Follow(IOperation value)
    {
        switch (value)
        {
            case ILocalReferenceOperation local:
                FollowVariable(local.Local);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                _fetches |= IsCaptured(parameter) && _carriers.AreHeldBy(parameter.Type);
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                FollowMember((IMemberReferenceOperation)value);
                break;
            case IInvocationOperation call:
                FollowAll(call.Arguments.Where(a => !IsReceiver(a)).Select(static a => a.Value));
                FollowCall(call, call.Type);
                break;
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                // An out argument: store.TryFind(id, out var record).
                FollowCall(call, argument.Value.Type);
                break;
            default:
                FollowAll(ValueFlows.PartsOf(value));
                break;
        }
    }

    private void FollowVariable(ISymbol variable)
    {
        if (_followed.Add(variable))
        {
            FollowAll(_flows.Into(variable));
        }
    }

    private void FollowMember(IMemberReferenceOperation reference)
    {
        if (!_carriers.AreHeldBy(reference.Type))
        {
            return;
        }

        if (reference.Instance is null || StoreTypes.Include(reference.Instance.Type))
        {
            _fetches = true;
        }
        else if (reference.Instance is IInstanceReferenceOperation { ReferenceKind: var kind })
        {
            // What callers can see for themselves is not handed out by the method.
            _fetches |= kind == InstanceReferenceKind.ContainingTypeInstance && !IsAsVisible(reference.Member);
        }
        else
        {
            FollowOwner(reference.Instance);
        }
    }

    private void FollowCall(IInvocationOperation call, ITypeSymbol? result)
    {
        var target = call.TargetMethod;
        if (target.MethodKind == MethodKind.LocalFunction)
        {
            FollowFunction(target);
        }
        else if (!_carriers.AreHeldBy(result))
        {
            // Ok(record) is no carrier; its arguments were.
        }
        else if (SymbolEqualityComparer.Default.Equals(target.ContainingType.OriginalDefinition, _method.ContainingType.OriginalDefinition))
        {
            _ownMethods.Add(PrivateHelpers.Normalise(target));
        }
        else if (Receiver(call) is { } receiver && !(Converts(target) && !_carriers.AreOpenIn(receiver.Type)))
        {
            FollowOwner(receiver);
        }
    }

    private void FollowFunction(IMethodSymbol function)
    {
        if (_followed.Add(function.OriginalDefinition))
        {
            FollowAll(_flows.ReturnedBy(function));
        }
    }

    // Who holds a collection of records has them; who holds a service has to ask it for them.
    private void FollowOwner(IOperation owner)
    {
        if (_carriers.AreOpenIn(owner.Type))
        {
            Follow(ValueFlows.Unwrap(owner));
        }
        else
        {
            _fetches |= !Carriers.IsSequence(owner.Type);
        }
    }

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    private static bool IsReceiver(IArgumentOperation argument) =>
        argument.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };

    // row.ToIndexCase(), mapper.Map<IndexCase>(row): the record is made of what was passed.
    private static bool Converts(IMethodSymbol method) =>
        ConversionVerbs.Any(verb =>
            method.Name.StartsWith(verb, StringComparison.Ordinal)
            && (method.Name.Length == verb.Length || !char.IsLower(method.Name[verb.Length])));

    // A parameter of the primary constructor is state of the object.
    private static bool IsCaptured(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };

    private bool IsAsVisible(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public
        || (member.DeclaredAccessibility != Accessibility.Private && member.DeclaredAccessibility == _method.DeclaredAccessibility);

    private static readonly ImmutableArray<string> ConversionVerbs =
        ImmutableArray.Create("To", "As", "Map", "Convert", "Project", "Create", "Build", "Parse", "Deserialize", "Clone");
}

/// <summary>Where data comes from. It outlives the search, which holds all operations of a body.</summary>
/// <param name="AreFetched">Whether some of it is fetched by the method itself.</param>
/// <param name="OwnMethods">The other methods of the type from which it has some.</param>
internal sealed record Origins(bool AreFetched, ImmutableArray<ISymbol> OwnMethods)
{
    /// <summary>Whether some of the data is fetched, given which other methods of the type fetch theirs.</summary>
    public bool Fetch(Func<ISymbol, bool> ownMethodFetches) => AreFetched || OwnMethods.Any(ownMethodFetches);
}
