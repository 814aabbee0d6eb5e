using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>
/// Implementations of interfaces with declared members that are asked for as themselves: the guard stands before the interface,
/// and whoever has the class has gone round it.
/// </summary>
internal sealed class InjectedImplementations(AnalysisScope scope)
{
    private static readonly ImmutableHashSet<string> Lookups = ImmutableHashSet.Create(
        StringComparer.Ordinal, "GetRequiredService", "GetService", "GetServices", "GetRequiredKeyedService", "GetKeyedService", "CreateInstance", "GetServiceOrCreateInstance");

    private static readonly ImmutableHashSet<string> Registrations = ImmutableHashSet.Create(
        StringComparer.Ordinal, "AddScoped", "AddTransient", "AddSingleton", "TryAddScoped", "TryAddTransient", "TryAddSingleton", "AddKeyedScoped", "AddKeyedTransient", "AddKeyedSingleton");

    private readonly ConcurrentDictionary<INamedTypeSymbol, INamedTypeSymbol?> _guarded = new(SymbolEqualityComparer.Default);

    public static IEnumerable<string> Names => Lookups.Concat(Registrations);

    /// <summary>Constructors, and actions of controllers, that want the class.</summary>
    public IEnumerable<Bypass> InParametersOf(INamedTypeSymbol type)
    {
        var constructors = type.InstanceConstructors.Where(static c => c is { IsImplicitlyDeclared: false, DeclaredAccessibility: not Accessibility.Private });
        var actions = EndpointResults.IsController(type) ? type.GetMembers().OfType<IMethodSymbol>().Where(EndpointResults.IsAction) : [];
        var asked = constructors.SelectMany(static c => c.Parameters).Concat(actions.SelectMany(static a => a.Parameters).Where(IsFromServices));
        return asked.Select(p => Injected(p, type)).OfType<Bypass>();
    }

    /// <summary>Handlers of a minimal API that want it.</summary>
    public IEnumerable<Bypass> InHandler(IInvocationOperation map) =>
        EndpointResults.HandlerOf(map) is IAnonymousFunctionOperation lambda
            ? lambda.Symbol.Parameters.Select(p => Injected(p, consumer: null)).OfType<Bypass>()
            : [];

    /// <summary>Calls that take it from the container, or put it there under its own name.</summary>
    public Bypass? In(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!IsOfContainer(method)
            || Asked(call) is not { } type
            || GuardedContractOf(type) is not { } contract)
        {
            return null;
        }

        return Lookups.Contains(method.Name)
            ? IsGuardedAgain(call, contract) ? null : new Bypass(MemberName.In(call.Syntax), isDefinite: true, "Resolved", AccessNames.Of(type), AccessNames.Of(contract))
            : Registrations.Contains(method.Name) ? new Bypass(MemberName.In(call.Syntax), isDefinite: true, "Registered", AccessNames.Of(type), AccessNames.Of(contract))
            : null;
    }

    private static bool IsOfContainer(IMethodSymbol method) =>
        method.ContainingType?.Name == nameof(IServiceProvider)
        || method.ContainingNamespace?.ToDisplayString() is "Microsoft.Extensions.DependencyInjection" or "Microsoft.Extensions.DependencyInjection.Extensions";

    // AddScoped<Cases>(), AddScoped(typeof(Cases)): what it is found by comes first.
    private static INamedTypeSymbol? Asked(IInvocationOperation call) =>
        (call.TargetMethod.TypeArguments.FirstOrDefault()
            ?? call.Arguments.Select(static a => a.Value).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand) as INamedTypeSymbol;

    private Bypass? Injected(IParameterSymbol parameter, INamedTypeSymbol? consumer) =>
        parameter.Type is INamedTypeSymbol type && GuardedContractOf(type) is { } contract && (consumer is null || !Stands(consumer, type, contract))
            ? new Bypass(parameter.Locations[0], IsDefinite: true, "Injected", [AccessNames.Of(type), AccessNames.Of(contract)])
            : null;

    // A decorator is a guard itself; a part or a subclass of the implementation belongs to it.
    private static bool Stands(INamedTypeSymbol consumer, INamedTypeSymbol implementation, INamedTypeSymbol contract)
    {
        for (var around = consumer; around is not null; around = around.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(around.OriginalDefinition, implementation.OriginalDefinition)
                || around.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, contract.OriginalDefinition)))
            {
                return true;
            }
        }

        return false;
    }

    // new GuardedCases(services.GetRequiredService<Cases>()).
    private static bool IsGuardedAgain(IOperation call, INamedTypeSymbol contract)
    {
        for (var parent = call.Parent; parent is not null and not IAnonymousFunctionOperation; parent = parent.Parent)
        {
            if (parent is IObjectCreationOperation { Type: INamedTypeSymbol created } && created.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, contract.OriginalDefinition)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFromServices(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute");

    /// <summary>The interface whose guard the class lies behind; null for interfaces, and for classes that are not behind any.</summary>
    private INamedTypeSymbol? GuardedContractOf(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Class || !scope.Classification.Assemblies.Contains(type) || GeneratedView.Is(type)
            ? null
            : _guarded.GetOrAdd(type.OriginalDefinition, static t => t.AllInterfaces.FirstOrDefault(IsGuarded));

    private static bool IsGuarded(INamedTypeSymbol contract) =>
        contract.Has(AttributeNames.NeedToKnow) || contract.GetMembers().Any(static m => m.Has(AttributeNames.NeedToKnow));
}
