namespace ContactTracing.DataProtection.Registry;

/// <summary>
/// What the source of one assembly declares about the personal data that it processes: which data, for how long, for
/// which purposes, and who may reach it. The input of the record of processing activities.
/// </summary>
/// <remarks>
/// <para>
/// Obligations: conformity of the processing must be shown (S26; GDPR, article 30). The generated class
/// <c>ContactTracingRegistry</c> holds one for each assembly that declares anything. It lists declarations, never data:
/// names of types and members, periods, purposes and the texts written in the attributes.
/// </para>
/// <para>
/// Types and members are named by their documentation ids (<c>T:Hospital.IndexCase</c>,
/// <c>P:Hospital.IndexCase.Symptoms</c>), as in classification files. Each list is in ordinal order of these ids.
/// </para>
/// </remarks>
/// <param name="Assembly">The simple name of the assembly.</param>
/// <param name="Facts">What is declared for the assembly as a whole.</param>
/// <param name="RetainedTypes">The types with a maximum retention, declared or inherited.</param>
/// <param name="RetentionExemptions">The types that are exempt from it, with the reason and the law that allows it.</param>
/// <param name="ClassifiedMembers">The types, properties and fields that are classified, pseudonyms, or reviewed as no personal data.</param>
/// <param name="AccessPaths">The declared access paths: who needs to know, and why.</param>
/// <param name="DataSubjects">Whose data the records are.</param>
/// <param name="Purposes">The purposes that types and properties are limited to.</param>
public sealed record ProcessingRegistry(
    string Assembly,
    AssemblyFacts Facts,
    IReadOnlyList<RetainedTypeEntry> RetainedTypes,
    IReadOnlyList<RetentionExemptionEntry> RetentionExemptions,
    IReadOnlyList<ClassifiedMemberEntry> ClassifiedMembers,
    IReadOnlyList<AccessPathEntry> AccessPaths,
    IReadOnlyList<DataSubjectEntry> DataSubjects,
    IReadOnlyList<PurposeEntry> Purposes);
