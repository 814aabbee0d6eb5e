using System.Diagnostics.CodeAnalysis;
using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public partial class ObsoleteMembers
{
    [Obsolete("Use ShownId.")]
    public int ShownOld { get; set; }

    [Obsolete("Gone.", error: true)]
    public int SecretGone { get; set; }

    [Experimental("TEST001")]
    public int SecretNew { get; set; }

    [Obsolete]
    [HealthData]
    public string? SecretSymptoms { get; set; }
}

[Obsolete("The whole type.")]
public partial class ObsoleteType
{
    public int ShownId { get; set; }

    [HealthData]
    public string? SecretSymptoms { get; set; }
}
