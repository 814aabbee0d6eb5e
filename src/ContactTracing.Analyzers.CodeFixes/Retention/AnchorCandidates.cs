using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>Finds the member that tells, by name and type, when a record was collected.</summary>
internal static class AnchorCandidates
{
    // Earliest first: of several instants the earliest is the anchor.
    private static readonly string[] Names =
    [
        "CollectedAt", "CollectedOn", "CollectionDate", "CreatedAt", "CreatedOn", "CreationDate", "RecordedAt", "RecordedOn",
        "RegisteredAt", "RegisteredOn", "ReportedAt", "ReportedOn",
    ];

    /// <summary>A property, field or record parameter; null when none is obvious.</summary>
    public static SyntaxNode? Find(TypeDeclarationSyntax declaration)
    {
        var members = MembersOf(declaration).Where(static m => IsTime(m.Type)).ToList();
        return Names
            .Select(name => members.Find(m => m.Name == name).Declaration)
            .FirstOrDefault(static found => found is not null);
    }

    /// <summary>Whether the name is used for something else already.</summary>
    public static bool Declares(TypeDeclarationSyntax declaration, string name) =>
        declaration.Identifier.ValueText == name || MembersOf(declaration).Any(m => m.Name == name);

    private static IEnumerable<(string Name, TypeSyntax? Type, SyntaxNode Declaration)> MembersOf(TypeDeclarationSyntax declaration)
    {
        foreach (var member in declaration.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property when !IsStatic(property):
                    yield return (property.Identifier.ValueText, property.Type, property);
                    break;
                case FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field when !IsStatic(field):
                    yield return (field.Declaration.Variables[0].Identifier.ValueText, field.Declaration.Type, field);
                    break;
                case MethodDeclarationSyntax method:
                    yield return (method.Identifier.ValueText, null, method);
                    break;
                case TypeDeclarationSyntax nested:
                    yield return (nested.Identifier.ValueText, null, nested);
                    break;
            }
        }

        // Only a record makes properties of its parameters.
        foreach (var parameter in (declaration as RecordDeclarationSyntax)?.ParameterList?.Parameters ?? [])
        {
            yield return (parameter.Identifier.ValueText, parameter.Type, parameter);
        }
    }

    private static bool IsStatic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword);

    private static bool IsTime(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => IsTime(qualified.Right),
        IdentifierNameSyntax simple => simple.Identifier.ValueText is "DateTimeOffset" or "DateOnly",
        _ => false,
    };
}
