using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>What the types that are emitted for an assembly are called in a project, and which names of the user's program stand in their way.</summary>
internal static class RegistryName
{
    public const string Type = "ContactTracingRegistry";

    public const string Registration = "ContactTracingRegistration";

    private const string PublicRegistration = "ContactTracingOf";

    /// <summary>Whether a type that is emitted for an assembly has, or may have, the name.</summary>
    public static bool IsEmitted(string name) => name is Type or Registration || name.StartsWith(PublicRegistration, StringComparison.Ordinal);

    /// <summary>
    /// The name under which other assemblies see a registration: <c>ContactTracingOfHospitalData</c> for <c>Hospital.Data</c>. Each assembly
    /// has its own, so that a host can call those of several layers whatever namespaces it uses.
    /// </summary>
    public static string PublicRegistrationOf(string assembly) => PublicRegistration + string.Concat(assembly
        .Split([.. assembly.Where(static c => !SyntaxFacts.IsIdentifierPartCharacter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    /// <summary>The root namespace with <c>@</c> where it takes one: an assembly may be called 3rd-party.tools.</summary>
    public static string NamespaceOf(ProjectFacts project, string assembly) => string.Join(".", (project.RootNamespace ?? assembly)
        .Split('.')
        .Where(static part => part.Length > 0)
        .Select(IdentifierOf));

    /// <summary>
    /// Whether a declaration takes the name of the emitted type, or is a type called like the beginning of its namespace, as in
    /// a project <c>Program</c> with a class <c>Program</c> outside all namespaces.
    /// </summary>
    /// <param name="declared">Full name of a type without arity, or of a namespace; not escaped.</param>
    /// <param name="isType">Whether it is a type.</param>
    /// <param name="space">The namespace of the emitted type.</param>
    /// <param name="emitted">The name of the emitted type.</param>
    public static bool IsTakenBy(string declared, bool isType, string space, string emitted = Type)
    {
        var plain = space.Replace("@", "");
        var full = plain.Length == 0 ? emitted : plain + "." + emitted;
        return declared == full || (isType && (plain + ".").StartsWith(declared + ".", StringComparison.Ordinal));
    }

    private static string IdentifierOf(string part)
    {
        var text = new string(part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_').ToArray());
        return SyntaxFacts.IsIdentifierStartCharacter(text[0]) ? Identifiers.Escape(text) : "_" + text;
    }
}
