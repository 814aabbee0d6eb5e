namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

/// <summary>A hierarchy in one table, of which one type is retained.</summary>
public class Visit
{
    public int Id { get; set; }
}

/// <summary>The retained one.</summary>
[RetentionMax(90)]
public class HomeVisit : Visit
{
    [RetentionAnchor]
    public DateTimeOffset At { get; set; }
}

/// <summary>Derived from the retained one.</summary>
public sealed class NightVisit : HomeVisit
{
    public string? Reason { get; set; }
}

/// <summary>A hierarchy with a table for each type.</summary>
[RetentionMax(90)]
public class Sample
{
    public int Id { get; set; }

    [RetentionAnchor]
    public DateTimeOffset TakenAt { get; set; }
}

/// <summary>Its derived type, to which something refers.</summary>
public sealed class PcrSample : Sample
{
    public int Cycles { get; set; }

    public List<Measurement> Measurements { get; } = [];
}

/// <summary>Goes with its sample, a row in the derived table.</summary>
public sealed class Measurement
{
    public int Id { get; set; }

    public int PcrSampleId { get; set; }
}

/// <summary>A hierarchy with a table for each concrete type.</summary>
[RetentionMax(90)]
public class Report
{
    public Guid Id { get; set; }

    [RetentionAnchor]
    public DateTimeOffset At { get; set; }

    public List<Appendix> Appendices { get; } = [];
}

/// <summary>Concrete too, in its own table.</summary>
public sealed class ClusterReport : Report
{
    public int Persons { get; set; }
}

/// <summary>Goes with a report of either table.</summary>
public sealed class Appendix
{
    public int Id { get; set; }

    public Guid ReportId { get; set; }
}
