using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>
/// The accounts that several persons use, in any organisation, and what of an id is such a name. The analyzer is compiled with this file
/// too, so that a build reports what the guard would refuse.
/// </summary>
internal static class SharedAccountNames
{
    public static IReadOnlyList<string> Usual { get; } =
    [
        "admin", "administrator", "administrateur", "anonymous", "covid", "demo", "everyone", "guest", "invite", "invité", "nobody", "public",
        "reception", "root", "secretariat", "secrétariat", "service", "shared", "system", "test", "user", "utilisateur",
    ];

    /// <summary>The name without domain, trailing digits and width of characters: <c>HOSPITAL\test-02</c> is <c>test</c>. Case is left to the comparison.</summary>
    /// <param name="id">The id of an account.</param>
    /// <exception cref="ArgumentException">The id is no Unicode text: half of a surrogate pair stands in it.</exception>
    public static string NameOf(string id)
    {
        var name = id.Normalize(NormalizationForm.FormKC).Trim();
        name = name.Substring(name.LastIndexOf('\\') + 1);
        var local = name.Split('@')[0] is { Length: > 0 } beforeDomain ? beforeDomain : name;
        var word = local.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('-', '_', '.', ' ');
        return word.Length > 0 ? word : local;
    }
}
