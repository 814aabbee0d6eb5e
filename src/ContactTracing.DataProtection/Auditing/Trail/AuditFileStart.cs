#if NET
namespace ContactTracing.DataProtection;

/// <summary>The first line of each file: which trail it belongs to, and the end of the file before, to which it is chained.</summary>
internal sealed record AuditFileStart(Guid Trail, int Number, DateTimeOffset At, string Previous);

/// <summary>What a deletion of older files leaves behind: the end of the last one, to which the first that remains is chained.</summary>
internal sealed record AuditPurgeAnchor(int File, long Line, string Digest);
#endif
