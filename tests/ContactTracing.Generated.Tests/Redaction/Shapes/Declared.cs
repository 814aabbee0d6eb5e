using ContactTracing.DataProtection;

[assembly: Classify("P:ContactTracing.Generated.Tests.Redaction.Shapes.ByAssembly.SecretNote", DataClass.Health)]

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

/// <summary>Classified by the assembly attribute above.</summary>
public partial class ByAssembly
{
    public int ShownId { get; set; }

    public string? SecretNote { get; set; }
}

/// <summary>Classified by a row of tests.classification.txt.</summary>
public partial class ByRow
{
    public int ShownId { get; set; }

    public string? SecretNote { get; set; }
}

/// <summary>Inherits what a row says about its base.</summary>
public partial class ByRowOfBase : RowBase
{
    public int ShownId { get; set; }
}

public class RowBase
{
    public string? SecretNote { get; set; }
}

/// <summary>Implements what a row says about an interface.</summary>
public partial record ByRowOfInterface(int ShownId, string? SecretNote) : IRowContract;

public interface IRowContract
{
    string? SecretNote { get; }
}

/// <summary>A row classifies the type of its member.</summary>
public partial record ByRowOfType(int ShownId, RowOutcome SecretOutcome, RowOutcome? SecretOptional);

public enum RowOutcome
{
    None,
    TopSecretPositive,
}

/// <summary>A row classifies the whole type.</summary>
public partial class ByRowOfItself
{
    public string? SecretAnything { get; set; }
}
