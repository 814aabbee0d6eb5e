using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Registration.Model;

/// <summary>The registration of an assembly. A value, without symbols.</summary>
/// <param name="Namespace">The root namespace of the project; escaped, empty for the global one.</param>
/// <param name="PublicName">What the registration is called by other assemblies; no other has the name.</param>
/// <param name="IsNullableSupported">Whether the language version knows <c>#nullable</c> (C# 8).</param>
/// <param name="Entities">In ordinal order, at least one.</param>
internal sealed record RegistrationModel(string Namespace, string PublicName, bool IsNullableSupported, EquatableArray<RegisteredEntity> Entities);
