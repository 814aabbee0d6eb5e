using ContactTracing.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ContactCovid.Violations;

[RetentionMax(60)]
public sealed partial class Visit
{
    public int Id { get; init; }

    [RetentionAnchor]
    public DateTimeOffset VisitedAt { get; init; }

    public List<VisitNote> Notes { get; } = [];
}

[RetentionMax(90)]
public sealed partial class VisitNote // CT1010
{
    public int Id { get; init; }

    [RetentionAnchor]
    public DateTimeOffset WrittenAt { get; init; }

    [HealthData(HealthCategory.Symptoms)]
    public string? Text { get; init; }
}

internal sealed class VisitContext : DbContext
{
    public DbSet<Visit> Visits => Set<Visit>();
}
