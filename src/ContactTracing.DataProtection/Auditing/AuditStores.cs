namespace ContactTracing.DataProtection;

/// <summary>Several audit stores as one.</summary>
public static class AuditStores
{
    /// <summary>A store that gives each entry to all stores, one after the other. Where one of them fails, so does it, and the guard refuses.</summary>
    /// <remarks>
    /// What failed may stand in the stores before the one that failed: an entry without its access harms nobody. So the store whose promise
    /// counts most comes first, and one that promises little, such as a log, last.
    /// </remarks>
    /// <param name="stores">The stores, in their order. They stay their owner's to close.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stores"/> or one of them is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is none: an audit that nobody keeps is none.</exception>
    public static IAuditStore All(params IAuditStore[] stores)
    {
        Require.NotNull(stores, nameof(stores));
        Require.NoNulls(stores, nameof(stores));
        return stores.Length > 0 ? new Several([.. stores]) : throw new ArgumentException("An audit trail needs a store.", nameof(stores));
    }

    /// <summary>The stores that keep what is given to a store: those of which <see cref="All"/> made it, however deep, or the store itself.</summary>
    /// <param name="store">The store. What a store of another kind passes on to others is not known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<IAuditStore> Flatten(IAuditStore store)
    {
        Require.NotNull(store, nameof(store));
        return store is Several several ? [.. several.Stores.SelectMany(Flatten)] : [store];
    }

    private sealed class Several(IReadOnlyList<IAuditStore> stores) : IAuditStore
    {
        public IReadOnlyList<IAuditStore> Stores => stores;

        public void Append(AuditEntry entry)
        {
            foreach (var store in stores)
            {
                store.Append(entry);
            }
        }

        public async Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default)
        {
            foreach (var store in stores)
            {
                await store.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
            }
        }

        public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
        {
            foreach (var store in stores)
            {
                await store.AppendAsync(entries, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
