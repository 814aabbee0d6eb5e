using System.Text;
using ContactTracing.Analyzers.Generation.Registry;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>
/// The roles of a declaration as the guard takes them: in the Unicode form C. A file that was written on another system may have a name in
/// another form; what looks the same is meant to be the same.
/// </summary>
internal static class RoleNames
{
    private const string Roles = nameof(Roles);

    /// <summary>Null where one of them is no name that anybody could have: then the path is open to nobody, rather than to all.</summary>
    public static IReadOnlyList<string>? Of(AttributeData declaration)
    {
        var names = new List<string>();
        foreach (var role in declaration.TextsOrNull(Roles))
        {
            if (string.IsNullOrWhiteSpace(role) || !TryCompose(role!, out var composed))
            {
                return null;
            }

            names.Add(composed);
        }

        return names;
    }

    private static bool TryCompose(string role, out string composed)
    {
        try
        {
            composed = role.Normalize(NormalizationForm.FormC);
            return true;
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair.
            composed = role;
            return false;
        }
    }
}
