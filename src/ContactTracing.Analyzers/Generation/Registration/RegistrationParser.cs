using ContactTracing.Analyzers.Generation.Registration.Model;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Registration;

/// <summary>Turns the symbol of a retained type into what is registered of it.</summary>
internal static class RegistrationParser
{
    private const string Hosting = AttributeNames.Namespace + ".Hosting";

    /// <summary>Null where nothing schedules purges, where no purge through EF Core is emitted, and for types that code beside them cannot name.</summary>
    public static RegisteredEntity? Parse(INamedTypeSymbol type) =>
        type.ContainingModule.ReferencedAssemblies.Any(static assembly => assembly.Name == Hosting)
        && CanBeNamed(type)
        && RetentionParser.Parse(type, RetentionReport.None) is { IsEntity: true } model
            ? new(
                type.ContainingAssembly.Name,
                model.Type.MetadataName,
                model.Type.Reference,
                model.Type.DocumentationReference,
                model.Type.SiblingReference(RetentionModel.Suffix))
            : null;

    // One method registers all types: it knows no type arguments, and stands neither inside a container nor behind a restriction.
    private static bool CanBeNamed(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.Arity > 0
                || level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
                || RestrictedUse.Forbids(level))
            {
                return false;
            }
        }

        return true;
    }
}
