#if NET
namespace ContactTracing.DataProtection;

/// <summary>The first line of each file: which trail it belongs to, and the end of the file before, to which it is chained.</summary>
internal sealed record AuditFileStart(Guid Trail, int Number, DateTimeOffset At, string Previous);

/// <summary>What a deletion of older lines leaves behind: the end of what was deleted, to which the first line that remains is chained. The file is 0 in a trail without files.</summary>
internal sealed record AuditPurgeAnchor(int File, long Line, string Digest);
#endif
