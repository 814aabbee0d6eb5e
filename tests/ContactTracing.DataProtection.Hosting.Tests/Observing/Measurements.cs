using System.Diagnostics.Metrics;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>Listens to the meter of one host, and to no other: tests run at the same time.</summary>
internal sealed class Measurements : IMeterFactory
{
    private readonly List<(string Name, double Value, string Tags)> heard = [];
    private readonly List<Meter> meters = [];
    private readonly MeterListener listener = new();

    public Measurements()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Scope == this)
            {
                self.EnableMeasurementEvents(instrument);
                Instruments.Add($"{instrument.Name} {instrument.Unit}");
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.Start();
    }

    public List<string> Instruments { get; } = [];

    public Meter Create(MeterOptions options)
    {
        Assert.Equal("ContactTracing.DataProtection", options.Name);
        var meter = new Meter(options.Name, options.Version, options.Tags, scope: this);
        meters.Add(meter);
        return meter;
    }

    public void Observe() => listener.RecordObservableInstruments();

    public double Sum(string name) => Of(name).Sum(m => m.Value);

    public double Last(string name) => Of(name)[^1].Value;

    public List<string> Tags(string name) => [.. Of(name).Select(m => m.Tags).Distinct()];

    public void Dispose()
    {
        listener.Dispose();
        meters.ForEach(meter => meter.Dispose());
    }

    private List<(string Name, double Value, string Tags)> Of(string name)
    {
        lock (heard)
        {
            return [.. heard.Where(m => m.Name == name)];
        }
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        lock (heard)
        {
            heard.Add((instrument.Name, value, text));
        }
    }
}
