using ContactTracing.Analyzers.Classification.Members;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// The code into which classified data can come: what may have a value of a carrier, then what may have a result or a member
/// that such code writes, and so on. A search by names and declarations; no body is bound for it.
/// </summary>
internal sealed class ReachSearch
{
    private readonly ClassificationModel _classification;
    private readonly Implementations _implementations;
    private readonly Func<ISymbol, bool> _isTracked;
    private readonly CancellationToken _token;
    private readonly DeclarationIndex _index;
    private readonly TouchedTypes _touched;
    private readonly FilesByWord _files;
    private readonly UnitOwners _owners;

    // IObserver<T>, IProgress<T>: whoever calls them need not know a type of the program.
    private static readonly string[] s_told = ["OnNext", "Report"];

    private readonly HashSet<string> _told = [];
    private readonly HashSet<INamedTypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(string Name, INamedTypeSymbol Type)> _members = [];
    private readonly HashSet<CodeUnit> _reached = [];
    private readonly HashSet<IMethodSymbol> _called = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(DeclaredType Type, string Name)> _calledNames = [];
    private readonly ReachedCode _code = new();
    private readonly Queue<Action> _pending = new();

    public ReachSearch(
        Compilation compilation, ClassificationModel classification, Implementations implementations, Func<ISymbol, bool> isTracked, CancellationToken token)
    {
        _classification = classification;
        _implementations = implementations;
        _isTracked = isTracked;
        _token = token;
        _index = new(classification.HasRows ? classification.Assemblies.All : LibrariesInUse.Among(classification.Assemblies.All, token), token);
        _touched = new(compilation, _index, token);
        _files = new(compilation, token);
        _owners = new(compilation, token);
    }

    public ReachedCode Run()
    {
        foreach (var declared in new ClassifiedDeclarations(_index, _classification, _token).Find())
        {
            Start(declared);
        }

        // Parameters of lambdas and local functions are declared in code.
        foreach (var name in _classification.WrittenAttributes)
        {
            ReachCode([name], type: null);
        }

        while (_pending.Count > 0)
        {
            _token.ThrowIfCancellationRequested();
            _pending.Dequeue()();
        }

        return _code;
    }

    private void Start(ISymbol declared)
    {
        if (declared is INamedTypeSymbol carrier)
        {
            _code.AddCarrier(carrier);
            Reach(carrier);
            return;
        }

        Reach(declared);
    }

    /// <summary>All code that may have a value of the type.</summary>
    private void Reach(INamedTypeSymbol type)
    {
        if (_types.Add(type))
        {
            _pending.Enqueue(() => ReachCode(_index.NamesThatLeadTo(type), type));
        }
    }

    /// <summary>All code that may use the member.</summary>
    private void Reach(ISymbol member)
    {
        foreach (var contract in MemberContracts.Of(member).Concat(CalledInPlaceOf(member)).Distinct(SymbolEqualityComparer.Default))
        {
            var type = contract.ContainingType.OriginalDefinition;
            if (ImplicitMembers.Include(contract))
            {
                Reach(type);
            }
            else
            {
                Reach(contract is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : SimpleName(contract), type);
            }
        }
    }

    private void Reach(string name, INamedTypeSymbol type)
    {
        if (_members.Add((name, type)))
        {
            _pending.Enqueue(() => ReachCode([name], type));
        }
    }

    /// <param name="names">The code that mentions one of these.</param>
    /// <param name="type">A type that it must be able to have as well.</param>
    private void ReachCode(IEnumerable<string> names, INamedTypeSymbol? type)
    {
        var wanted = type is null ? null : _index.Find(type);
        if (type is not null && wanted is null)
        {
            return;
        }

        foreach (var name in names.SelectMany(_touched.WithAliases))
        {
            foreach (var unit in _files.With(name)
                .Where(tree => wanted is null || _touched.MayInclude(tree, wanted))
                .SelectMany(tree => FileCode.Of(tree, _token).UnitsThatMention(name)))
            {
                if (!_reached.Contains(unit)
                    && (wanted is null || _touched.MayInclude(unit, wanted))
                    && _owners.Of(unit) is { } owner
                    && (wanted is null || _touched.Of(unit, owner).Contains(wanted)))
                {
                    _reached.Add(unit);
                    _code.Add(unit, owner);
                    Leave(unit, owner);
                }
            }
        }
    }

    /// <summary>Where data that the code has may go from there.</summary>
    private void Leave(CodeUnit unit, ISymbol owner)
    {
        if (owner is not IMethodSymbol method || Outlets.HandOut(method))
        {
            Reach(CodeOwner.Canonical(owner));
        }

        Receive(unit, owner);
    }

    /// <summary>What code writes that others read, and what the methods that it calls write.</summary>
    private void Receive(CodeUnit unit, ISymbol owner)
    {
        if (!_code.Follow(unit))
        {
            return;
        }

        var touched = _touched.Of(unit, owner);
        foreach (var type in touched)
        {
            foreach (var name in Mentioned(type.State, unit))
            {
                Receive(type.State[name], unit);
            }

            // Whoever mentions the name of many overloads may call each of them: once is enough for all who do.
            foreach (var name in Mentioned(type.Methods, unit))
            {
                if (_calledNames.Add((type, name)))
                {
                    ReceiveCalls(type.Methods[name]);
                }
            }
        }

        foreach (var constructor in ConstructorsThatGiveFunctions(unit, owner))
        {
            Reach(constructor);
        }

        foreach (var name in s_told.Where(name => unit.Names.Contains(name) && _told.Add(name)))
        {
            ReceiveCalls(_implementations.ReceiversNamed(name));
        }

        foreach (var type in touched.Where(t => Creates(unit, t.Symbol)))
        {
            ReceiveCalls(type.Symbol.InstanceConstructors);
        }
    }

    // What a class is given by its primary constructor and calls, its creator knows.
    private static IEnumerable<IMethodSymbol> ConstructorsThatGiveFunctions(CodeUnit unit, ISymbol owner) =>
        owner.ContainingType?.InstanceConstructors.Where(c =>
            c.Parameters.Any(p => FunctionTypes.Include(p.Type) && unit.Names.Contains(p.Name)) && RecordMembers.IsPrimaryConstructor(c)) ?? [];

    // Most touched types have no members that a unit could name, so nothing is made for those.
    private static IEnumerable<string> Mentioned<TMember>(ILookup<string, TMember> members, CodeUnit unit)
    {
        if (members.Count == 0)
        {
            return [];
        }

        return members.Count <= unit.Names.Count
            ? members.Select(static named => named.Key).Where(name => name.Length == 0 || unit.Names.Contains(name))
            : unit.Names.Append(string.Empty).Where(members.Contains);
    }

    private void Receive(IEnumerable<ISymbol> members, CodeUnit unit)
    {
        foreach (var member in members.Where(m => unit.Assigned.Contains(m.Name) || m is IPropertySymbol { IsIndexer: true } || Outlets.Hold(m)))
        {
            if (member is IEventSymbol || _isTracked(member))
            {
                Reach(member);
            }

            ReceiveCall((member as IPropertySymbol)?.SetMethod);
        }
    }

    private void ReceiveCalls(IEnumerable<IMethodSymbol> called)
    {
        foreach (var method in called)
        {
            ReceiveCall(method);
        }
    }

    private void ReceiveCall(IMethodSymbol? called)
    {
        if (called is not { Parameters.IsEmpty: false } || !_called.Add(called))
        {
            return;
        }

        foreach (var state in RecordMembers.IsPrimaryConstructor(called) ? called.Parameters : [])
        {
            Reach(state.Name, called.ContainingType.OriginalDefinition);
        }

        foreach (var run in _implementations.Of(called, isVirtual: true))
        {
            foreach (var (unit, owner) in _owners.BodiesOf(run))
            {
                _pending.Enqueue(() => Receive(unit, owner));
            }
        }
    }

    // A derived type may make an inherited member the implementation of an interface that the member does not know.
    private IEnumerable<ISymbol> CalledInPlaceOf(ISymbol member)
    {
        IEnumerable<IMethodSymbol?> methods = member is IPropertySymbol property ? [property.GetMethod, property.SetMethod] : [member as IMethodSymbol];
        return methods.OfType<IMethodSymbol>().SelectMany(_implementations.ContractsOf).Select(static c => c.AssociatedSymbol ?? c);
    }

    private static bool Creates(CodeUnit unit, INamedTypeSymbol type) =>
        unit.Created.Contains(type.Name) || unit.Created.Contains(FileCode.UnnamedCreation);

    // The name of an explicit implementation is that of its interface's member.
    private static string SimpleName(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);
}
