using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>What the referenced runtime libraries offer to emitted code.</summary>
/// <param name="HasCalendar">Whether there is a calendar at all, and not just a copy of the attributes.</param>
/// <param name="HasDateCalendar">Whether it counts from a <c>DateOnly</c>, which the netstandard2.0 build does not know.</param>
/// <param name="HasSqlPurge">Whether it has the purge over ADO.NET, which earlier versions have not.</param>
/// <param name="HasEntityPurge">Whether records of the type can be purged through EF Core.</param>
internal readonly record struct RuntimeLibrary(bool HasCalendar, bool HasDateCalendar, bool HasSqlPurge, bool HasEntityPurge)
{
    private static readonly ImmutableArray<string> EntityPurgeAssemblies = [AttributeNames.Namespace + ".EntityFrameworkCore", "Microsoft.EntityFrameworkCore"];

    /// <summary>The library that an attribute comes from, and what stands beside it; asking assemblies needs no compilation.</summary>
    public static RuntimeLibrary Of(AttributeData attribute, INamedTypeSymbol type)
    {
        var library = attribute.AttributeClass?.ContainingAssembly;
        var policy = library?.GetTypeByMetadataName(AttributeNames.Metadata("RetentionPolicy"));
        var hasSqlPurge = library?.GetTypeByMetadataName(AttributeNames.Metadata("RetainedTable")) is not null;
        var hasDates = policy?.GetMembers("CutoffDate").IsEmpty == false;
        return new(policy is not null, hasDates, hasSqlPurge, hasDates && type.TypeKind == TypeKind.Class && ReferencesEntityPurge(type.ContainingModule));
    }

    private static bool ReferencesEntityPurge(IModuleSymbol module) =>
        EntityPurgeAssemblies.All(name => module.ReferencedAssemblies.Any(assembly => assembly.Name == name));
}
