using System.Collections.Concurrent;

namespace ContactTracing.DataProtection;

/// <summary>The profiles that can be found by id in this process.</summary>
internal static class RetentionProfileRegistry
{
    private static readonly ConcurrentDictionary<string, RetentionProfile> Profiles = new(StringComparer.Ordinal)
    {
        [RetentionProfile.FrenchContactCovidId] = RetentionProfile.FrenchContactCovid,
    };

    public static RetentionProfile Find(string id)
    {
        if (Profiles.TryGetValue(id, out var profile))
        {
            return profile;
        }

        var known = string.Join(", ", Profiles.Keys.OrderBy(static key => key, StringComparer.Ordinal));
        throw new UnknownRetentionProfileException(
            $"No retention profile is called '{id}'. Known are: {known}. Register your own with RetentionProfile.Register before its first use.",
            nameof(id));
    }

    public static void Add(RetentionProfile profile)
    {
        if (!ReferenceEquals(Profiles.GetOrAdd(profile.Id, profile), profile))
        {
            throw new ArgumentException($"Another retention profile is already called '{profile.Id}'.", nameof(profile));
        }
    }
}
