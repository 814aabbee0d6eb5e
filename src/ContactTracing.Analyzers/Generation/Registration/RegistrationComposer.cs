using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Registration.Model;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Registration;

/// <summary>Puts the entity types of an assembly together.</summary>
internal static class RegistrationComposer
{
    /// <summary>Null when there is no type to register, or a type of the user has the name.</summary>
    public static RegistrationModel? Compose(
        ImmutableArray<RegisteredEntity?> found, ProjectFacts project, EquatableArray<NameInTheWay> names)
    {
        var entities = found.OfType<RegisteredEntity>().OrderBy(static e => e.MetadataName, StringComparer.Ordinal).ToEquatableArray();
        if (entities.IsEmpty)
        {
            return null;
        }

        var space = RegistryName.NamespaceOf(project, entities[0].Assembly);
        var publicName = RegistryName.PublicRegistrationOf(entities[0].Assembly);
        return names.Any(n => RegistryName.IsTakenBy(n.Name, n.IsType, space, RegistryName.Registration)
            || RegistryName.IsTakenBy(n.Name, n.IsType, space, publicName))
            ? null
            : new(space, publicName, project.IsNullableSupported, entities);
    }
}
