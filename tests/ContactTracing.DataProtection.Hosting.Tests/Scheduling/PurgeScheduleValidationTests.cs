using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Tests.Scheduling;

/// <summary>A host does not start with a schedule that could keep a record past its deadline.</summary>
public sealed class PurgeScheduleValidationTests
{
    [Fact]
    public async Task Defaults_AreADayAndALeadThatToleratesOneFailure()
    {
        var purge = new ScriptedPurge(Policies.Of("Case"));
        await using var host = await StartAsync(purge);
        await Eventually.Holds(() => purge.Runs.Count == 1, "the purge ran");

        Assert.Equal((TimeSpan.FromHours(49), PurgeOptions.DefaultBatchSize), (purge.Options.Lead, purge.Options.BatchSize));
        Assert.Same(host.Services.GetRequiredService<TimeProvider>(), purge.Options.Clock);
    }

    [Fact]
    public async Task Configuration_IsBound_AndCodeChangesIt()
    {
        var purge = new ScriptedPurge(Policies.Of("Case"));
        await using var host = await StartAsync(
            purge,
            options => options.BatchSize = 7,
            ("Interval", "06:00:00"), ("Jitter", "00:01:00"), ("RunLimit", "00:30:00"), ("DrainLimit", "00:00:05"), ("Lead", "3.00:00:00"), ("BatchSize", "5"));
        await Eventually.Holds(() => purge.Runs.Count == 1, "the purge ran");

        var options = host.Services.GetRequiredService<IOptions<PurgeScheduleOptions>>().Value;
        Assert.Equal(
            (TimeSpan.FromHours(6), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(5)),
            (options.Interval, options.Jitter, options.RunLimit, options.DrainLimit));
        Assert.Equal((TimeSpan.FromDays(3), 7), (purge.Options.Lead, purge.Options.BatchSize));
    }

    [Fact]
    public async Task LongerLeadOfThePolicy_IsKept()
    {
        var purge = new ScriptedPurge(Policies.Of("Case", lead: TimeSpan.FromDays(5)));
        await using var host = await StartAsync(purge);
        await Eventually.Holds(() => purge.Runs.Count == 1, "the purge ran");

        Assert.Equal(TimeSpan.FromDays(5), purge.Options.Lead);
    }

    [Fact]
    public async Task LeadThatToleratesNoFailure_IsRefused_ByTypeIntervalLeadAndRemedy() => Assert.Equal(
        "The purge of 'Hospital.Case', every 1.00:00:00 for up to 01:00:00, needs a lead of 2.01:00:00 (2 x interval + run limit), and the lead is 2.00:59:59: one failed run would keep records past their deadline. Set ContactTracing:Purge:Lead to 2.01:00:00 or more, or leave it out, or shorten ContactTracing:Purge:Interval.",
        await RefusalAsync(90, ("Lead", "2.00:59:59")));

    [Fact]
    public async Task LeadOfExactlyWhatIsNeeded_IsTaken() => Assert.Null(await RefusalAsync(90, ("Lead", "2.01:00:00")));

    [Fact]
    public async Task RetentionThatIsNoLongerThanTheLead_IsRefused() => Assert.Equal(
        "The purge of 'Hospital.Case', every 1.00:00:00 for up to 01:00:00, needs a lead of 2.01:00:00 (2 x interval + run limit), and its lead of 2.01:00:00 is not shorter than its retention of 2 days or 3 months: records would be due before they exist. Shorten ContactTracing:Purge:Interval and ContactTracing:Purge:RunLimit, or keep the type in a host with a schedule of its own.",
        await RefusalAsync(2));

    [Fact]
    public async Task RetentionThatIsLongerThanTheLead_IsTaken() => Assert.Null(await RefusalAsync(3));

    [Theory]
    [InlineData("Interval", "00:00:00.5")]
    [InlineData("Interval", "31.00:00:01")]
    [InlineData("Jitter", "-00:00:01")]
    [InlineData("RunLimit", "00:00:00")]
    [InlineData("RunLimit", "23:30:01")]
    [InlineData("DrainLimit", "-00:00:01")]
    [InlineData("BatchSize", "0")]
    public async Task TimeThatMakesNoSense_IsRefusedByItsName(string name, string value) =>
        Assert.Contains($"ContactTracing:Purge:{name} is ", await RefusalAsync(90, (name, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Interval", "31.00:00:00")]
    [InlineData("Jitter", "00:00:00")]
    [InlineData("RunLimit", "23:30:00")]
    [InlineData("DrainLimit", "00:00:00")]
    [InlineData("BatchSize", "1")]
    public async Task TimeAtItsBound_IsTaken(string name, string value) => Assert.Null(await RefusalAsync(90, (name, value)));

    private static async Task<string?> RefusalAsync(int days, params (string Name, string Value)[] configuration)
    {
        try
        {
            await using var host = await StartAsync(new(Policies.Of("Hospital.Case", days)), null, configuration);
            return null;
        }
        catch (OptionsValidationException refusal)
        {
            return Assert.Single(refusal.Failures);
        }
    }

    private static Task<TestHost> StartAsync(
        ScriptedPurge purge, Action<PurgeScheduleOptions>? configure = null, params (string Name, string Value)[] configuration) =>
        TestHost.StartAsync(
            Instants.Clock(),
            services => purge.AddTo(services.AddContactTracingPurge(configure)),
            configuration.Select(pair => KeyValuePair.Create($"ContactTracing:Purge:{pair.Name}", (string?)pair.Value)));
}
