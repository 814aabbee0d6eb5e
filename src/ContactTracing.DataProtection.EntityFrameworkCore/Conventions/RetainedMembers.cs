using System.Reflection;
using ContactTracing.DataProtection.EntityFrameworkCore.Holds;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Conventions;

/// <summary>The properties of an entity type by which its rows become due.</summary>
internal static class RetainedMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Anchors, members that <c>DeleteWhen</c> names, ends of holds, and the instants of the evidence.</summary>
    public static IEnumerable<IConventionProperty> Of(IConventionEntityType entity) => entity.ClrType == typeof(PurgeEvidence)
        ? entity.GetDeclaredProperties()
        : AnchorsOf(entity)
            .Concat(entity.GetDeclaredProperties().Where(property => DeleteWhenOf(entity.ClrType).Contains(property.Name)))
            .Concat(entity.GetDeclaredProperties().Where(static property => property.Name == HoldColumns.ExpiresAt));

    /// <summary>The properties marked with <c>[RetentionAnchor]</c>, here, in a base type or in an interface.</summary>
    public static IEnumerable<IConventionProperty> AnchorsOf(IConventionEntityType entity)
    {
        var names = Contracts(entity.ClrType).SelectMany(AnchorNames).ToHashSet(StringComparer.Ordinal);
        return entity.GetDeclaredProperties().Where(property => names.Contains(property.Name));
    }

    /// <summary>Whether the class, one that it derives from, or an interface says from where periods run.</summary>
    public static bool HasAnchor(Type type) => Contracts(type).SelectMany(AnchorNames).Any();

    private static IEnumerable<string> AnchorNames(Type type) => type.GetMembers(Declared)
        .Where(static member => member is PropertyInfo or FieldInfo && member.IsDefined(typeof(RetentionAnchorAttribute)))
        .Select(static member => member.Name);

    private static HashSet<string> DeleteWhenOf(Type type) => Contracts(type)
        .Concat(Containers(type))
        .Select(static contract => contract.GetCustomAttribute<RetentionMaxAttribute>(inherit: false))
        .Append(type.Assembly.GetCustomAttribute<RetentionMaxAttribute>())
        .Select(static attribute => attribute?.DeleteWhen)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Type> Contracts(Type type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }

        foreach (var contract in type.GetInterfaces())
        {
            yield return contract;
        }
    }

    private static IEnumerable<Type> Containers(Type type)
    {
        for (var outer = type.DeclaringType; outer is not null; outer = outer.DeclaringType)
        {
            yield return outer;
        }
    }
}
