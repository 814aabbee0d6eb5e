using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Sets of categories and kinds as names of the library's enums.</summary>
internal static class CategoryNames
{
    public static EquatableArray<string> Of(HealthCategories set) => Names(set);

    public static EquatableArray<string> Of(IdentityKinds set) => Names(set);

    /// <summary>Both as members of <c>DataCategories</c>.</summary>
    public static EquatableArray<string> Of(DataKinds kinds) =>
        Names(kinds.Health).Select(static name => name == nameof(HealthCategories.Unspecified) ? "UnspecifiedHealth" : name)
            .Concat(Names(kinds.Identity).Select(static name => name == nameof(IdentityKinds.Unspecified) ? "UnspecifiedIdentity" : name))
            .ToEquatableArray();

    private static EquatableArray<string> Names<TFlags>(TFlags set)
        where TFlags : struct, Enum => Enum.GetValues(typeof(TFlags))
        .Cast<TFlags>()
        .Where(flag => Convert.ToInt32(flag, null) != 0 && set.HasFlag(flag))
        .Select(static flag => flag.ToString())
        .ToEquatableArray();
}
