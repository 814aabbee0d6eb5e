using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Retention;

/// <summary>The law that an assembly declares for its records.</summary>
/// <param name="ProfileId">From <c>[assembly: LegalProfile]</c>, or the default.</param>
/// <param name="Profile">Its figures; null when the profile is not built in.</param>
/// <param name="TimeZoneId">From <c>[assembly: LegalTimeZone]</c>; null when left to the profile.</param>
internal sealed record ApplicableLaw(string ProfileId, LegalProfile? Profile, string? TimeZoneId)
{
    public static ApplicableLaw Of(IAssemblySymbol assembly)
    {
        var id = ArgumentOf(assembly, AttributeNames.LegalProfile) ?? LegalProfile.FrenchContactCovid.Id;
        return new(id, LegalProfile.Find(id), ArgumentOf(assembly, AttributeNames.LegalTimeZone));
    }

    private static string? ArgumentOf(IAssemblySymbol assembly, string attribute)
    {
        var arguments = assembly.Find(attribute)?.ConstructorArguments ?? default;
        return arguments is { IsDefaultOrEmpty: false }
            && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text }
            ? text
            : null;
    }
}
