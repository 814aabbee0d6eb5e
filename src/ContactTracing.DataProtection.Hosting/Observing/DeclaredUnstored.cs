namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>Somebody's word that a type is in no store of the host.</summary>
internal sealed record DeclaredUnstored(string RecordType, string Justification);
