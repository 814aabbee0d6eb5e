using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>The purge of an entity type, with a context of its own for every preview and run.</summary>
internal sealed class EntityPurge<TRecord>(RetainedEntity<TRecord> entity, Func<DbContext> openContext, PurgeOptions? options) : IPurge
    where TRecord : class
{
    public string RecordType => entity.Policy.Name;

    public async Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default)
    {
        var context = openContext();
        await using (context.ConfigureAwait(false))
        {
            return await entity.PreviewAsync(context, options, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default)
    {
        var context = openContext();
        await using (context.ConfigureAwait(false))
        {
            return await entity.PurgeAsync(context, run, options, cancellationToken).ConfigureAwait(false);
        }
    }
}
