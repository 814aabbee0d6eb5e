namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>What happens next in the life of a store.</summary>
/// <param name="Kind">What.</param>
/// <param name="Minutes">For a creation, how long before the present its data was collected; for the clock, how far it moves; for a hold, how long it lasts. All may be negative.</param>
/// <param name="File">Which of the files, counted around.</param>
public sealed record HistoryStep(HistoryStep.Kinds Kind, int Minutes, int File)
{
    public enum Kinds
    {
        Create,
        MoveClock,
        LoseSidecar,
        Acknowledge,
        Hold,
        DieWhileWriting,
        Purge,
    }
}
