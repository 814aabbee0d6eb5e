using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Registry.Model;

/// <summary>
/// What one type declares for the register, or all types together. A value: it must never hold a symbol, node, location
/// or compilation, and every member must compare structurally, or the generator loses its caching.
/// </summary>
internal sealed record RegistryEntries(
    EquatableArray<RetainedType> RetainedTypes = default,
    EquatableArray<RetentionExemption> RetentionExemptions = default,
    EquatableArray<ClassifiedMember> ClassifiedMembers = default,
    EquatableArray<AccessPath> AccessPaths = default,
    EquatableArray<SubjectOfType> DataSubjects = default,
    EquatableArray<PurposesOf> Purposes = default)
{
    public bool IsEmpty =>
        RetainedTypes.IsEmpty
        && RetentionExemptions.IsEmpty
        && ClassifiedMembers.IsEmpty
        && AccessPaths.IsEmpty
        && DataSubjects.IsEmpty
        && Purposes.IsEmpty;

    /// <summary>All entries in ordinal order of their ids, each once.</summary>
    public static RegistryEntries Merge(IReadOnlyCollection<RegistryEntries> all) => new(
        Merge(all, static e => e.RetainedTypes),
        Merge(all, static e => e.RetentionExemptions),
        Merge(all, static e => e.ClassifiedMembers),
        Merge(all, static e => e.AccessPaths),
        Merge(all, static e => e.DataSubjects),
        Merge(all, static e => e.Purposes));

    // The first entry of an id wins: where a declaration and a row name the same member, the declaration comes first.
    private static EquatableArray<T> Merge<T>(IEnumerable<RegistryEntries> all, Func<RegistryEntries, EquatableArray<T>> list)
        where T : IRegistryEntry, IEquatable<T> => all
        .SelectMany(e => list(e))
        .GroupBy(static e => e.Id, StringComparer.Ordinal)
        .Select(static group => group.First())
        .OrderBy(static e => e.Id, StringComparer.Ordinal)
        .ToEquatableArray();
}
