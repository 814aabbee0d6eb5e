using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>
/// The methods by which other assemblies that can schedule purges, or do them, configure the services or the host of an application, and
/// the hosted services in them. What these do is not seen; an application that leaves its services to them leaves the purge to them too.
/// </summary>
internal sealed class ForeignRegistrations(Compilation compilation)
{
    private const string Hosting = AttributeNames.Namespace + ".Hosting";

    private static readonly ImmutableHashSet<string> Registrable = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "IServiceCollection", "IHostApplicationBuilder", "IHostBuilder", "IWebHostBuilder", "WebApplicationBuilder", "HostApplicationBuilder", "IHost", "WebApplication", "IApplicationBuilder");

    private static readonly ImmutableHashSet<string> Jobs = ImmutableHashSet.Create(StringComparer.Ordinal, "Quartz", "Hangfire");

    /// <summary>Whether code mentions one of them: an extension and a hosted service by its name, any other method by its type's too.</summary>
    public bool AreNamedIn(List<SyntaxTree> trees, CancellationToken token)
    {
        var (schedulers, others) = (References.OfThePackage(compilation, Hosting).ToList(), References.OfThePackage(compilation, AttributeNames.Namespace).ToList());
        var names = schedulers.Union<IAssemblySymbol>(others.Where(RunsJobs), SymbolEqualityComparer.Default).SelectMany(DeclaredTypes.In).SelectMany(RegistrationsOf)
            .Concat(others.SelectMany(DeclaredTypes.In).Where(IsHostedService).Select(static t => (t.Name, t.Name)))
            .Distinct()
            .ToList();
        return names.Count > 0
            && trees.Exists(tree => FileWords.Of(tree, token) is var words && names.Exists(n => words.MayContain(n.Item1) && words.MayContain(n.Item2)));
    }

    // A team that purges by a job of its own needs no library for it.
    private static bool RunsJobs(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static m => m.ReferencedAssemblies.Any(static r => Jobs.Contains(r.Name.Split('.')[0]))) || DeclaredTypes.In(assembly).Any(IsHostedService);

    private static IEnumerable<(string Method, string Type)> RegistrationsOf(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public
        ? type.GetMembers().OfType<IMethodSymbol>()
            .Where(static m => m is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary } && m.Parameters.Any(static p => IsRegistrable(p.Type)))
            .Select(m => (m.Name, m.IsExtensionMethod ? m.Name : type.Name))
        : [];

    // TBuilder AddDefaults<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
    private static bool IsRegistrable(ITypeSymbol type) =>
        type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.Any(IsRegistrable) : Registrable.Contains(type.Name);

    private static bool IsHostedService(INamedTypeSymbol type) => type is { IsAbstract: false } && type.AllInterfaces.Any(static i => i.Name == "IHostedService");
}
