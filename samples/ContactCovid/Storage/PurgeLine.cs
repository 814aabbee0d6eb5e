using ContactTracing.DataProtection;

namespace ContactCovid.Storage;

/// <summary>What a run did to one type of record: what the preview counted, what the evidence says, and what stays.</summary>
internal sealed record PurgeLine(string Type, PurgePreview Before, PurgeEvidence Evidence, PurgePreview After);
