using System.Linq.Expressions;
using ContactTracing.DataProtection.EntityFrameworkCore.Execution;
using ContactTracing.DataProtection.EntityFrameworkCore.Holds;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>An entity type whose rows have a retention period: what is due of it, and its deletion (S8, S10).</summary>
/// <remarks>
/// <para>
/// Generated code makes one for each retained type. Immutable and safe to share between threads; a context is not. Query filters of
/// the application do not hide rows from it. All questions and the deletion itself use one and the same predicate.
/// </para>
/// <para>
/// Rows are deleted in batches, each in a transaction of its own with the evidence of it. Dependents go before principals; a foreign
/// key that is optional and set to null on deletion is set to null. Of the entities that the context tracks, those that were deleted
/// are tracked no longer. Rows that another session has locked are left to the next run where the database can pass over them
/// (PostgreSQL), and waited for elsewhere.
/// </para>
/// </remarks>
/// <typeparam name="TRecord">The type of the record.</typeparam>
public sealed class RetainedEntity<TRecord>
    where TRecord : class
{
    private readonly Anchor<TRecord> anchor;
    private readonly Fulfilment<TRecord>? fulfilment;

    /// <summary>Describes a type whose anchor is an instant.</summary>
    /// <param name="policy">How long a record may exist.</param>
    /// <param name="anchor">The instant from which its period runs: a mapped member.</param>
    /// <param name="fulfilment">What makes it due before its time; <see langword="null"/> when only the calendar counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or <paramref name="anchor"/> is <see langword="null"/>.</exception>
    public RetainedEntity(RetentionPolicy policy, Expression<Func<TRecord, DateTimeOffset>> anchor, Fulfilment<TRecord>? fulfilment = null)
        : this(policy, (LambdaExpression)anchor, fulfilment)
    {
    }

    /// <summary>Describes a type whose anchor is a date of the legal zone.</summary>
    /// <param name="policy">How long a record may exist.</param>
    /// <param name="anchor">The date from which its period runs: a mapped member.</param>
    /// <param name="fulfilment">What makes it due before its time; <see langword="null"/> when only the calendar counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or <paramref name="anchor"/> is <see langword="null"/>.</exception>
    public RetainedEntity(RetentionPolicy policy, Expression<Func<TRecord, DateOnly>> anchor, Fulfilment<TRecord>? fulfilment = null)
        : this(policy, (LambdaExpression)anchor, fulfilment)
    {
    }

    private RetainedEntity(RetentionPolicy policy, LambdaExpression anchor, Fulfilment<TRecord>? fulfilment)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        this.anchor = new(anchor ?? throw new ArgumentNullException(nameof(anchor)));
        this.fulfilment = fulfilment;
    }

    /// <summary>How long a record may exist, as it was declared; <see cref="PurgeOptions"/> can change its lead and its zone.</summary>
    public RetentionPolicy Policy { get; }

    /// <summary>Refuses a model from which the type could not be purged. Call it when the application starts.</summary>
    /// <param name="context">A context with the model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeModelException">The purge would not translate, or a foreign key would block it.</exception>
    public void CheckModel(DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        PurgeModelCheck.Verify(context, DueAt(DateTimeOffset.UnixEpoch, new PurgeOptions()));
    }

    /// <summary>Says what a purge would delete now. Nothing is changed.</summary>
    /// <param name="context">A context with the type.</param>
    /// <param name="options">Clock, lead and zone; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the questions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeModelException">
    /// The purge would not translate, a foreign key would block it, or rows on SQLite have text where the model stores ticks, so that they would never be due.
    /// </exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<PurgePreview> PreviewAsync(DbContext context, PurgeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var chosen = options ?? new PurgeOptions();
        var due = DueAt(chosen.Clock.GetUtcNow(), chosen);
        var plans = PurgeModelCheck.Verify(context, due);
        await TextInstants.RefuseAsync(context, plans, due.Times, cancellationToken).ConfigureAwait(false);
        return await Preview.OfAsync(context, due.Without(new HeldRecords(context, due.Now).Of<TRecord>(plans)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the records that are due at the start of a run, batch by batch, each with its evidence.</summary>
    /// <param name="context">A context with the type, outside a transaction. Changes that it tracks are not saved.</param>
    /// <param name="run">The run that this is part of.</param>
    /// <param name="options">Size of the batches, clock, lead and zone; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops: the batch in progress is undone, earlier ones stay deleted.</param>
    /// <returns>The evidence of the run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="run"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeModelException">
    /// The purge would not translate, or a foreign key would block it, and nothing was deleted. Or rows on SQLite have text where the model stores
    /// ticks: what else was due is deleted, and the outcome in the evidence is <see cref="PurgeOutcome.Failed"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">The context is in a transaction, which would hold every lock to its end. Nothing was deleted.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<PurgeEvidence> PurgeAsync(
        DbContext context, PurgeRun run, PurgeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(run);
        var chosen = options ?? new PurgeOptions();
        return DeleteAsync(context, DueAt(run.StartedAt, chosen), run, chosen, cancellationToken);
    }

    /// <summary>Deletes the records of a person, due or not, by the path of the purge (GDPR, articles 17 and 21; CNIL, developer guide, sheet 14). What a legal hold blocks stays.</summary>
    /// <param name="context">A context with the type, outside a transaction. Changes that it tracks are not saved.</param>
    /// <param name="records">Which records are those of the person.</param>
    /// <param name="run">A run of its own: its evidence counts the records and says nothing of the person.</param>
    /// <param name="options">Size of the batches and clock; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops: the batch in progress is undone, earlier ones stay deleted.</param>
    /// <returns>The evidence, of the kind <see cref="PurgeKind.Erasure"/>. Its cutoff is <see cref="DateTimeOffset.MinValue"/>, since no date decided.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/>, <paramref name="records"/> or <paramref name="run"/> is <see langword="null"/>.</exception>
    /// <exception cref="PurgeModelException">The records cannot be found by the database, or a foreign key would block it. Nothing was deleted.</exception>
    /// <exception cref="InvalidOperationException">The context is in a transaction. Nothing was deleted.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<PurgeEvidence> EraseAsync(
        DbContext context,
        Expression<Func<TRecord, bool>> records,
        PurgeRun run,
        PurgeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(run);
        var chosen = options ?? new PurgeOptions();
        var due = new DueRecords<TRecord>(anchor, fulfilment, chosen.Apply(Policy), run.StartedAt, records);
        return DeleteAsync(context, due, run, chosen, cancellationToken);
    }

    /// <summary>The purge as a scheduled host runs it, with a context of its own for every preview and run.</summary>
    /// <param name="openContext">Makes a context.</param>
    /// <param name="options">Size of the batches, clock, lead and zone; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="openContext"/> is <see langword="null"/>.</exception>
    public IPurge ToPurge(Func<DbContext> openContext, PurgeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(openContext);
        return new EntityPurge<TRecord>(this, openContext, options);
    }

    private static async Task<PurgeEvidence> DeleteAsync(
        DbContext context, DueRecords<TRecord> due, PurgeRun run, PurgeOptions options, CancellationToken cancellationToken)
    {
        var plans = PurgeModelCheck.Verify(context, due);
        var free = due.Without(new HeldRecords(context, due.Now).Of<TRecord>(plans));

        // Open for the whole run: every batch and its evidence would open it anew. EF Core opens one that broke again.
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var deletion = new EntityPurgeRun<TRecord>(context, plans, free, run, options);
            return await deletion.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private DueRecords<TRecord> DueAt(DateTimeOffset now, PurgeOptions options) => new(anchor, fulfilment, options.Apply(Policy), now);
}
