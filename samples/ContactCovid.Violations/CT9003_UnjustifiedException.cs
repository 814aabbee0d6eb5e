using System.Diagnostics.CodeAnalysis;
using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

#pragma warning disable CT1001 // CT9003
public sealed class LocalCopy
#pragma warning restore CT1001
{
    [HealthData]
    public required string Symptoms { get; init; }
}

[RetentionExempt("TODO", "MARS n°2020_109")] // CT9003
public sealed class CallSheetLine
{
    [IdentityData]
    public required string LastName { get; init; }
}

public sealed class Gate
{
    [SuppressMessage("ContactTracing.Access", "CT3001", Justification = "<Pending>")] // CT9003
    public bool Opens(Case c) => !c.IsPositive;
}
