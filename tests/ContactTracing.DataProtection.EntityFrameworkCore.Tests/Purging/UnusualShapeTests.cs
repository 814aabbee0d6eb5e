using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>Shapes that random models came upon.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class UnusualShapeTests(DatabaseServers servers)
{
    private static readonly RetentionPolicy Policy = new("record", RetentionProfile.FrenchContactCovid, days: 90, lead: TimeSpan.Zero);

    private static readonly RetainedEntity<ClusterReport> ClusterReports = new(Policy, record => record.At);

    private static readonly RetainedEntity<Report> Reports = new(Policy, record => record.At);

    private static readonly RetainedEntity<NightVisit> NightVisits = new(Policy, record => record.At);

    private static readonly RetainedEntity<PcrSample> PcrSamples = new(Policy, record => record.TakenAt);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RetainedTypeWithATableOfItsOwn_FromWhichNothingDerives(Provider provider)
    {
        await using var context = await SmallModel.CreateAsync(servers.Create(provider), model =>
        {
            model.Entity<Report>().UseTpcMappingStrategy();
            model.Entity<ClusterReport>();
        });
        await SaveAsync(context, new Report { At = Days.Due }, new ClusterReport { At = Days.Due }, new ClusterReport { At = Days.Kept });

        var evidence = await ClusterReports.PurgeAsync(context, Days.NewRun(), Days.Options);

        Assert.Equal(1, evidence.Deleted);
        Assert.Equal(["ClusterReport", "Report"], (await context.Set<Report>().ToListAsync()).Select(record => record.GetType().Name).Order());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DependentsByAnAlternateKey_OfATypeWithATableOfItsOwn_Go(Provider provider)
    {
        await using var context = await SmallModel.CreateAsync(servers.Create(provider), model =>
        {
            model.Entity<Report>().UseTpcMappingStrategy().Property<string>("Number");
            model.Entity<Report>().HasAlternateKey("Number");
            model.Entity<Report>().HasMany(record => record.Appendices).WithOne().HasForeignKey("ReportNumber").HasPrincipalKey("Number").IsRequired();
            model.Entity<Appendix>().Ignore(appendix => appendix.ReportId);
            model.Entity<ClusterReport>();
        });
        foreach (var (at, number) in new[] { (Days.Due, "due"), (Days.Kept, "kept") })
        {
            var record = new ClusterReport { At = at, Appendices = { new() } };
            context.Entry(record).Property("Number").CurrentValue = number;
            await SaveAsync(context, record);
        }

        await Reports.PurgeAsync(context, Days.NewRun(), Days.Options);

        Assert.Equal(["kept"], await context.Set<Appendix>().Select(appendix => EF.Property<string>(appendix, "ReportNumber")).ToListAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OptionalReferenceThatSharesAColumn_IsUnlinked_AndKeepsTheColumn(Provider provider)
    {
        await using var context = await SmallModel.CreateAsync(servers.Create(provider), model =>
        {
            model.Entity<HomeVisit>(visit =>
            {
                visit.HasBaseType((Type?)null);
                visit.Property<int>("Hospital");
                visit.HasKey("Hospital", "Id");
            });
            model.Entity<Measurement>(measurement =>
            {
                measurement.Ignore(m => m.PcrSampleId);
                measurement.Property<int>("Hospital");
                measurement.Property<int?>("VisitId");
                measurement.HasOne<HomeVisit>().WithMany().HasForeignKey("Hospital", "VisitId").OnDelete(DeleteBehavior.SetNull);
            });
        });
        var (visit, note) = (new HomeVisit { Id = 1, At = Days.Due }, new Measurement());
        context.Entry(visit).Property("Hospital").CurrentValue = 7;
        context.Entry(note).Property("Hospital").CurrentValue = 7;
        context.Entry(note).Property("VisitId").CurrentValue = 1;
        context.Add(visit);
        context.Add(note);
        await context.SaveChangesAsync();

        var evidence = await Retained.HomeVisits.PurgeAsync(context, Days.NewRun(), Days.Options);

        Assert.Equal(1, evidence.Deleted);
        Assert.Equal([(7, (int?)null)], (await context.Set<Measurement>().AsNoTracking().Select(m => new { Hospital = EF.Property<int>(m, "Hospital"), Visit = EF.Property<int?>(m, "VisitId") }).ToListAsync()).Select(m => (m.Hospital, m.Visit)));
        Assert.Equal((7, null), (context.Entry(note).Property("Hospital").CurrentValue, context.Entry(note).Property("VisitId").CurrentValue));
    }

    // Both tables hold the columns of the key, and the derived one only a part of the rows.
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DependentsByAnAlternateKeyThatIsAPartOfThePrimaryKey_WithATablePerType_AreUnlinked(Provider provider)
    {
        await using var context = await SmallModel.CreateAsync(servers.Create(provider), model =>
        {
            model.Entity<Report>().UseTptMappingStrategy().Ignore(report => report.Appendices).Property<int>("Hospital");
            model.Entity<Report>().HasKey("Hospital", nameof(Report.Id));
            model.Entity<Report>().HasAlternateKey(report => report.Id);
            model.Entity<ClusterReport>();
            model.Entity<Appendix>().Ignore(appendix => appendix.ReportId).Property<Guid?>("Of");
            model.Entity<Appendix>().HasOne<Report>().WithMany().HasForeignKey("Of").HasPrincipalKey(report => report.Id).OnDelete(DeleteBehavior.ClientSetNull);
        });
        Report[] due = [new() { At = Days.Due, Id = Guid.NewGuid() }, new ClusterReport { At = Days.Due, Id = Guid.NewGuid() }];
        foreach (var report in due)
        {
            context.Entry(report).Property("Hospital").CurrentValue = 7;
            context.Add(report);
            context.Entry(context.Add(new Appendix()).Entity).Property("Of").CurrentValue = report.Id;
        }

        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();

        Assert.Equal(2, (await Reports.PurgeAsync(context, Days.NewRun(), Days.Options)).Deleted);
        Assert.Equal([null, null], await context.Set<Appendix>().Select(appendix => EF.Property<Guid?>(appendix, "Of")).ToListAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DependentsByAPartOfTheirKey_WithATablePerType_Go(Provider provider)
    {
        await using var context = await SmallModel.CreateAsync(servers.Create(provider), model =>
        {
            model.Entity<HomeVisit>().HasBaseType((Type?)null);
            model.Entity<Sample>().UseTptMappingStrategy().Property<int>("Visit");
            model.Entity<Sample>().HasKey("Visit", nameof(Sample.Id));
            model.Entity<Sample>().HasOne<HomeVisit>().WithMany().HasForeignKey("Visit").OnDelete(DeleteBehavior.ClientCascade);
            model.Entity<PcrSample>().Ignore(sample => sample.Measurements);
        });
        foreach (var (number, at) in new[] { (1, Days.Due), (2, Days.Kept) })
        {
            context.Add(new HomeVisit { Id = number, At = at });
            foreach (var sample in new[] { new Sample { Id = number }, new PcrSample { Id = number + 10 } })
            {
                context.Entry(sample).Property("Visit").CurrentValue = number;
                context.Add(sample);
            }
        }

        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();

        Assert.Equal(1, (await Retained.HomeVisits.PurgeAsync(context, Days.NewRun(), Days.Options)).Deleted);
        Assert.Equal([2, 12], await context.Set<Sample>().Select(sample => sample.Id).Order().ToListAsync());
    }

    // EF Core has a warning for it, which stops the application unless somebody has switched it off, as here.
    [Fact]
    public void ReferenceWithColumnsInSeveralTables_IsRefused()
    {
        using var context = new SmallModel(servers.Create(Provider.Sqlite), model =>
        {
            model.Entity<HomeVisit>().HasBaseType((Type?)null);
            model.Entity<HomeVisit>().Property<int>("Hospital");
            model.Entity<HomeVisit>().HasKey("Hospital", "Id");
            model.Entity<Sample>().UseTptMappingStrategy().Property<int>("Hospital");
            model.Entity<PcrSample>().Ignore(sample => sample.Measurements);
            model.Entity<PcrSample>().HasOne<HomeVisit>().WithMany().HasForeignKey("Hospital", nameof(PcrSample.Cycles));
        });

        var refusal = Assert.Throws<PurgeModelException>(() => Retained.HomeVisits.CheckModel(context));

        Assert.StartsWith("The foreign key (Hospital, Cycles) of 'PcrSample' has its columns in several tables", Assert.Single(refusal.Problems), StringComparison.Ordinal);
        PcrSamples.CheckModel(context);
    }

    [Fact]
    public async Task TypeWhoseAnchorIsThatOfAClassThatIsNoEntity_CanHaveAHold()
    {
        await using var context = await SmallModel.CreateAsync(servers.Create(Provider.Sqlite), model => model.Entity<NightVisit>());
        var visit = new NightVisit { At = Days.Due };
        context.Add(visit);
        context.Entry(visit).SetLegalHold(new("RG 1", "Tribunal judiciaire", Days.Now.AddDays(1)));
        await context.SaveChangesAsync();

        Assert.Equal(1, (await NightVisits.PreviewAsync(context, Days.Options)).Blocked);
    }

    [Fact]
    public void DerivedTypeThatIsMappedBeforeItsBase_HasTheColumnsOfAHoldOnce()
    {
        using var context = new SmallModel(servers.Create(Provider.Sqlite), model =>
        {
            model.Entity<NightVisit>();
            model.Entity<HomeVisit>();
        });

        Assert.Equal([0, 3], new[] { typeof(NightVisit), typeof(HomeVisit) }.Select(type => context.Model.FindEntityType(type)!
            .GetDeclaredProperties().Count(property => property.Name.StartsWith("LegalHold", StringComparison.Ordinal))));
    }

    private static async Task SaveAsync(DbContext context, params object[] records)
    {
        context.AddRange(records);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }
}
