namespace ContactTracing.DataProtection.Registry;

/// <summary>Whose data the records of a type are (<see cref="TracingRecordAttribute"/>; S5; GDPR, article 30(1)(c)).</summary>
/// <param name="Type">The documentation id of the type.</param>
/// <param name="Subject">The category of persons concerned.</param>
public sealed record DataSubjectEntry(string Type, DataSubject Subject);
