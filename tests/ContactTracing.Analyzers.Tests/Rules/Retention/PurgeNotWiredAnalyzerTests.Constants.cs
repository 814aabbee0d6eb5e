using ContactTracing.DataProtection;
using ContactTracing.DataProtection.Hosting;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.PurgeNotWiredAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <content>Intervals, leads and ages of backups that the code states.</content>
public sealed partial class PurgeNotWiredAnalyzerTests
{
    private static TestProject Library(string source) => Application(source) with { OutputKind = OutputKind.DynamicallyLinkedLibrary };

    private static TestProject Configured(string code) => Library($$"""
        public static class Startup
        {
            private static readonly TimeSpan Weekly = TimeSpan.FromDays(7);

            public static void Configure(IServiceCollection services, TimeSpan given) => services.AddContactTracingPurge(options => { {{code}} });
        }
        """);

    [Theory]
    [InlineData("options.Interval = [|TimeSpan.FromDays(60)|];")]
    [InlineData("options.Interval = [|TimeSpan.Zero|];")]
    [InlineData("options.Interval = [|TimeSpan.FromMilliseconds(10)|];")]
    [InlineData("options.Lead = [|TimeSpan.FromHours(24)|];")]
    [InlineData("options.Interval = Weekly; options.Lead = [|TimeSpan.FromDays(14)|];")]
    [InlineData("options.RunLimit = TimeSpan.FromHours(2); options.Lead = [|new TimeSpan(49, 0, 0)|];")]
    [InlineData("options.Lead = [|TimeSpan.FromDays(89)|];")]
    public Task ConstantThatBreaksTheCeiling_Reports(string code) => Verify.Analyzer(Configured(code));

    [Theory]
    [InlineData("options.Interval = TimeSpan.FromHours(6);")]
    [InlineData("options.Interval = Weekly;")]
    [InlineData("options.Interval = TimeSpan.FromDays(31);")]
    [InlineData("options.Lead = new TimeSpan(49, 0, 0);")]
    [InlineData("options.Interval = TimeSpan.FromHours(6); options.Lead = TimeSpan.FromHours(13);")]
    [InlineData("options.Interval = given; options.Lead = TimeSpan.FromHours(1);")]
    [InlineData("options.Lead = given;")]
    [InlineData("options.Lead = null;")]
    public Task ConstantWithinTheCeiling_DoesNotReport(string code) => Verify.Analyzer(Configured(code));

    [Fact]
    public Task Lead_NamesWhatItNeeds() => Verify.Analyzer(
        Configured("options.Lead = {|#0:TimeSpan.FromHours(24)|};"),
        Expect(0)
            .Message("A lead of 1.00:00:00 is too short for a purge every 1.00:00:00 of up to 01:00:00: one failed run would keep records past their deadline, and the host does not start (S8); set it to 2.01:00:00 or more, or leave it out")
            .Message("Une avance de 1.00:00:00 est trop courte pour une purge toutes les 1.00:00:00 d’une durée de 01:00:00 au plus : une exécution manquée garderait des enregistrements au-delà de leur échéance, et l’hôte ne démarre pas (S8) ; fixez-la à 2.01:00:00 ou plus, ou omettez-la", "fr"));

    [Fact]
    public Task ScheduleSlowerThanAShortPeriod_Reports() => Verify.Analyzer(
        Library("""
            [RetentionMax(14)] public class Note { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } [HealthData] public string? Text { get; init; } }

            public static class Startup
            {
                public static PurgeScheduleOptions Options() => new() { Interval = {|#0:TimeSpan.FromDays(7)|} };
            }
            """),
        Expect(0).Message("This schedule needs a lead of 14.01:00:00, and a 'Note' may exist for as little as 14 days, so that it would be due before it exists and the host does not start (S8); purge more often"));

    [Fact]
    public Task PurgeWithoutALead_Reports() => Verify.Analyzer(
        Library("""
            public static class Job
            {
                public static PurgeOptions Late() => new() { Lead = {|#0:TimeSpan.Zero|} };

                public static PurgeOptions Early() => new() { Lead = TimeSpan.FromHours(49) };

                public static PurgeOptions OfThePolicy() => new() { Lead = null };
            }
            """),
        Expect(0).Message("With a lead of 00:00:00 a record is due when its deadline has come, and exists past it until the next run (S8); set it to at least twice the interval between runs and the time of one"));

    [Theory]
    [InlineData(90, 1, true)]
    [InlineData(60, 30, true)]
    [InlineData(60, 29, false)]
    [InlineData(30, 59, false)]
    [InlineData(30, 60, true)]
    public Task AgeOfABackup_IsAddedToThePeriod(int days, int age, bool isTooOld) => Verify.Analyzer(Alone($$"""
        using ContactTracing.DataProtection;
        [assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, {{(isTooOld ? $"[|{age}|]" : age)}})]
        [RetentionMax({{days}})] public class Note { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } [HealthData] public string? Text { get; init; } }
        """, "") with { OutputKind = OutputKind.DynamicallyLinkedLibrary });

    [Fact]
    public Task Backup_NamesTheSum() => Verify.Analyzer(
        Library("[assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, maxAgeDays: {|#0:30|})]"),
        Expect(0)
            .Message("A 'Case' is retained for 90 days and may live 30 days more in a backup, together longer than three months, which can be as few as 89 days (S8); keep the sum within them, or encrypt backups with keys that are destroyed by the deadline")
            .Message("Un « Case » est conservé 90 jours et peut vivre 30 jours de plus dans une sauvegarde, ensemble plus que trois mois, qui peuvent n’avoir que 89 jours (S8) ; restez dans cette limite, ou chiffrez les sauvegardes avec des clés détruites à l’échéance", "fr"));

    [Theory]
    [InlineData("CryptoShredding")]
    [InlineData("RestoreThenPurge")]
    public Task BackupOfAnotherStrategy_DoesNotReport(string strategy) => Verify.Analyzer(Library($"[assembly: BackupPolicy(BackupStrategy.{strategy}, maxAgeDays: 365)]"));

    [Fact]
    public Task HalfTypedCode_IsSurvived() => Verify.Survives("""
        using ContactTracing.DataProtection;
        using ContactTracing.DataProtection.Hosting;
        using Microsoft.Extensions.DependencyInjection;

        [assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, maxAgeDays: 30)]

        [RetentionMax(90)] public class Case { [RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; } }

        public static class Startup
        {
            public static PurgeOptions Options() => new() { Lead = System.TimeSpan.Zero };
        }
        """);

    /// <summary>The rule says of a schedule what the host says when it starts.</summary>
    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(31, 1, null)]
    [InlineData(32, 1, null)]
    [InlineData(1, 1, 48)]
    [InlineData(1, 1, 49)]
    [InlineData(7, 24, 24 * 14)]
    [InlineData(7, 24, 24 * 15)]
    [InlineData(1, 1, 24 * 88)]
    [InlineData(1, 1, 24 * 89)]
    public async Task Rule_AgreesWithTheHost(int intervalDays, int limitHours, int? leadHours)
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddLogging();
        services.AddContactTracingPurge(o => (o.Interval, o.RunLimit, o.Lead) = (TimeSpan.FromDays(intervalDays), TimeSpan.FromHours(limitHours), leadHours is { } h ? TimeSpan.FromHours(h) : null))
            .AddPurge(new RetentionPolicy("Case", RetentionProfile.FrenchContactCovid, 90), (_, _) => null);
        var options = services.BuildServiceProvider().GetRequiredService<IOptions<PurgeScheduleOptions>>();
        var starts = Record.Exception(() => options.Value) is null;

        var isLeadReported = leadHours is not null && intervalDays <= 31;
        string Marked(string value, bool isHere) => !starts && isHere ? $"[|{value}|]" : value;
        await Verify.Analyzer(Configured(
            $"options.Interval = {Marked($"TimeSpan.FromDays({intervalDays})", !isLeadReported)}; options.RunLimit = TimeSpan.FromHours({limitHours});"
            + (leadHours is null ? "" : $" options.Lead = {Marked($"TimeSpan.FromHours({leadHours})", isLeadReported)};")));
    }
}
