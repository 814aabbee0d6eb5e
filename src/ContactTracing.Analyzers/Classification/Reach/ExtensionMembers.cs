using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// The properties of extension blocks. The class around the block has them as methods with the receiver as a parameter,
/// <c>get_HasSymptoms(IndexCase)</c>, and code knows them as <c>HasSymptoms</c>.
/// </summary>
internal static class ExtensionMembers
{
    private const int PrefixLength = 4;

    public static string NameOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: true, ContainingType.IsStatic: true, Name: { Length: > PrefixLength } name }
        && (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal))
            ? name.Substring(PrefixLength)
            : member.Name;
}
