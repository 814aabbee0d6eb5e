namespace ContactTracing.DataProtection.Hosting.Tests.Records;

/// <summary>A record that no database holds.</summary>
[RetentionMax(30)]
internal sealed partial class PaperForm
{
    [RetentionAnchor]
    public DateOnly WrittenOn { get; init; }
}
