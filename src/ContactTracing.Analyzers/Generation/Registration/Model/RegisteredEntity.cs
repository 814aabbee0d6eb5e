namespace ContactTracing.Analyzers.Generation.Registration.Model;

/// <summary>A retained entity type whose purge is registered. A value, without symbols.</summary>
/// <param name="Assembly">The name of its assembly.</param>
/// <param name="MetadataName">Its full name, by which they are ordered.</param>
/// <param name="Reference">How emitted code refers to it.</param>
/// <param name="DocumentationReference">The same for a <c>cref</c>.</param>
/// <param name="Retention">How emitted code refers to its policy and purge.</param>
internal sealed record RegisteredEntity(string Assembly, string MetadataName, string Reference, string DocumentationReference, string Retention);
