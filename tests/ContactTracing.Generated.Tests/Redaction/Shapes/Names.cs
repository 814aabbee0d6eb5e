using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public partial class @class
{
    public int @event { get; set; }

    public int @record { get; set; }

    [HealthData]
    public string? @namespace { get; set; }
}

public partial record @struct(int @this, [HealthData] string? @base);

public partial class ÉtatDeSanté
{
    public int Numéro { get; set; }

    [HealthData]
    public string? 症状 { get; set; }
}

/// <summary>Its names are those that emitted code uses itself.</summary>
public partial class Clashing<@builder>(string invariant)
{
    public int Builder { get; set; } = invariant.Length;

    public string System { get; set; } = "system";

    public string Convert { get; set; } = "convert";

    public string? Redacts { get; set; }

    public @builder? Content { get; set; }

    [HealthData]
    public string? Global { get; set; }
}
