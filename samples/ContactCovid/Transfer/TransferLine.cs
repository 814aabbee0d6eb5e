namespace ContactCovid.Transfer;

/// <summary>What became of a file for Assurance Maladie.</summary>
/// <param name="Content">Which cases it holds.</param>
/// <param name="IndexCases">How many.</param>
/// <param name="IsAcknowledged">Whether the recipient has confirmed it, so that it is deleted.</param>
/// <param name="DueAt">When the purge deletes it at the latest.</param>
internal sealed record TransferLine(string Content, int IndexCases, bool IsAcknowledged, DateTimeOffset DueAt);
