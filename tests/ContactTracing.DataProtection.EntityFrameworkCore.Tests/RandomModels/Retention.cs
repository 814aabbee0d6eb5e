using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>The retained entity of a record whose class is only known to its family.</summary>
internal sealed record Retention(
    Action<DbContext> CheckModel,
    Func<DbContext, PurgeOptions, Task<PurgePreview>> PreviewAsync,
    Func<DbContext, PurgeRun, PurgeOptions, Task<PurgeEvidence>> PurgeAsync)
{
    public static Retention Of<TRecord>(EntityShape shape, string name)
        where TRecord : Record
    {
        var policy = new RetentionPolicy(name, RetentionProfile.FrenchContactCovid, days: 90, lead: TimeSpan.Zero);
        var fulfilment = shape.IsFulfilled ? Fulfilment.At<TRecord>(record => record.ClosedAt) : null;
        var entity = shape.CountsFromDate
            ? new RetainedEntity<TRecord>(policy, record => record.On, fulfilment)
            : new RetainedEntity<TRecord>(policy, record => record.At, fulfilment);
        return new(
            entity.CheckModel,
            (context, options) => entity.PreviewAsync(context, options),
            (context, run, options) => entity.PurgeAsync(context, run, options));
    }
}
