using System.Diagnostics;
using System.Globalization;
using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public partial class OwnText
{
    [HealthData]
    public string? Symptoms { get; set; }

    public override string ToString() => "own";
}

public partial class OwnOverload
{
    public int ShownId { get; set; }

    [HealthData]
    public string? SecretSymptoms { get; set; }

    public string ToString(string format) => string.Format(CultureInfo.InvariantCulture, format, ShownId);
}

[DebuggerDisplay("own {Id}")]
public partial class OwnDisplay
{
    public int Id { get; set; }

    [HealthData]
    public string? SecretSymptoms { get; set; }
}

public class SealedText
{
    public sealed override string ToString() => "sealed";
}

public partial class UnderSealedText : SealedText
{
    [HealthData]
    public string? Symptoms { get; set; }
}

public abstract class AbstractText
{
    public abstract override string ToString();
}

public partial class UnderAbstractText : AbstractText
{
    public int ShownId { get; set; }

    [HealthData]
    public string? SecretSymptoms { get; set; }
}
