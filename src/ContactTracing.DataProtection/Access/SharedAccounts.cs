namespace ContactTracing.DataProtection;

/// <summary>Which ids are accounts of many and not of one person; the guard refuses them (CNIL 2021-122: individually identified authors).</summary>
/// <remarks>
/// Names are compared without regard to case, width of characters, a domain (<c>HOSPITAL\admin</c>, <c>admin@hospital.example</c>) and
/// trailing digits (<c>test-02</c>): here too much is refused rather than too little. Immutable and safe to share between threads.
/// </remarks>
public sealed class SharedAccounts
{
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
            SharedAccountNames.Usual.Concat(names ?? []).Select(static name => SharedAccountNames.NameOf(Require.NotBlank(name, nameof(names)))),
            StringComparer.OrdinalIgnoreCase);
        this.isIndividual = isIndividual;
    }

    /// <summary>Whether an id is refused.</summary>
    /// <param name="actorId">The id of an actor.</param>
    /// <exception cref="ArgumentNullException"><paramref name="actorId"/> is <see langword="null"/>.</exception>
    public bool Includes(string actorId)
    {
        Require.NotNull(actorId, nameof(actorId));
        return names.Contains(SharedAccountNames.NameOf(actorId)) || isIndividual?.Invoke(actorId) == false;
    }
}
