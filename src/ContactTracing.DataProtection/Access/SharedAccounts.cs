using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>Which ids are accounts of many and not of one person; the guard refuses them (CNIL 2021-122: individually identified authors).</summary>
/// <remarks>
/// Names are compared without regard to case, width of characters, a domain (<c>HOSPITAL\admin</c>, <c>admin@hospital.example</c>) and
/// trailing digits (<c>test-02</c>): here too much is refused rather than too little. Immutable and safe to share between threads.
/// </remarks>
public sealed class SharedAccounts
{
    private static readonly string[] Usual =
    [
        "admin", "administrator", "administrateur", "anonymous", "covid", "demo", "everyone", "guest", "invite", "invité", "nobody", "public",
        "reception", "root", "secretariat", "secrétariat", "service", "shared", "system", "test", "user", "utilisateur",
    ];

    private readonly HashSet<string> names;
    private readonly Func<string, bool>? isIndividual;

    /// <summary>States which accounts are shared.</summary>
    /// <param name="names">Names besides the usual ones, such as <c>admin</c>, <c>root</c>, <c>test</c> and <c>secretariat</c>.</param>
    /// <param name="isIndividual">
    /// The shape of an individual's id in this organisation, such as eleven digits; <see langword="null"/> for any. When it throws, the id is refused.
    /// </param>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public SharedAccounts(IEnumerable<string>? names = null, Func<string, bool>? isIndividual = null)
    {
        this.names = new HashSet<string>(
            Usual.Concat(names ?? []).Select(static name => NameOf(Require.NotBlank(name, nameof(names)))), StringComparer.OrdinalIgnoreCase);
        this.isIndividual = isIndividual;
    }

    /// <summary>Whether an id is refused.</summary>
    /// <param name="actorId">The id of an actor.</param>
    /// <exception cref="ArgumentNullException"><paramref name="actorId"/> is <see langword="null"/>.</exception>
    public bool Includes(string actorId)
    {
        Require.NotNull(actorId, nameof(actorId));
        return names.Contains(NameOf(actorId)) || isIndividual?.Invoke(actorId) == false;
    }

    private static string NameOf(string id)
    {
        var name = id.Normalize(NormalizationForm.FormKC).Trim();
        name = name.Substring(name.LastIndexOf('\\') + 1);
        var local = name.Split('@')[0] is { Length: > 0 } beforeDomain ? beforeDomain : name;
        var word = local.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('-', '_', '.', ' ');
        return word.Length > 0 ? word : local;
    }
}
