using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>The instruments of the meter <c>ContactTracing.DataProtection</c>, documented in docs/retention.md.</summary>
internal sealed class PurgeMetrics
{
    public const string MeterName = "ContactTracing.DataProtection";

    private const string RecordType = "contact_tracing.record_type", Outcome = "contact_tracing.purge.outcome", ErrorType = "error.type";
    private const string Records = "{record}";

    private readonly PurgeJournal journal;
    private readonly Counter<long> deleted;
    private readonly Counter<long> failures;
    private readonly Histogram<double> duration;

    public PurgeMetrics(IMeterFactory meters, PurgeJournal journal)
    {
        this.journal = journal;
#pragma warning disable CA2000 // The factory owns its meters.
        var meter = meters.Create(MeterName);
#pragma warning restore CA2000
        deleted = meter.CreateCounter<long>("contact_tracing.purge.deleted", Records, "Records that purges deleted.");
        failures = meter.CreateCounter<long>("contact_tracing.purge.failures", "{failure}", "Attempts of a purge that failed or ran out of time.");
        duration = meter.CreateHistogram<double>("contact_tracing.purge.duration", "s", "Time that the purge of a type took, for each attempt.");
        meter.CreateObservableGauge("contact_tracing.purge.due", () => Sum(static p => p.Due), Records, "Records that were due when the store was last asked.");
        meter.CreateObservableGauge("contact_tracing.purge.expired", () => Sum(static p => p.Expired), Records, "Records of those that were past their deadline.");
        meter.CreateObservableGauge("contact_tracing.purge.blocked", () => Sum(static p => p.Blocked), Records, "Records that a legal hold kept from the purge.");
    }

    public void Deleted(string recordType, long count)
    {
        if (count > 0)
        {
            deleted.Add(count, Of(recordType));
        }
    }

    public void Failed(string recordType, string errorType) => failures.Add(1, Of(recordType), new(ErrorType, errorType));

    public void Ended(string recordType, PurgeOutcome outcome, TimeSpan time) =>
        duration.Record(time.TotalSeconds, new TagList { Of(recordType), new(Outcome, outcome.ToString()) });

    // Two stores may hold one type: a gauge has one value for each set of tags.
    private IEnumerable<Measurement<long>> Sum(Func<PurgePreview, long> count) => journal.Previews
        .GroupBy(static preview => preview.RecordType, StringComparer.Ordinal)
        .Select(type => new Measurement<long>(type.Sum(count), Of(type.Key)));

    private static KeyValuePair<string, object?> Of(string recordType) => new(RecordType, recordType);
}
